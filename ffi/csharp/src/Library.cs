using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Kyhan
{
    /// <summary>Finds the native library, loads it by its path, and finds functions in
    /// it. So no search of the system's can bring another file, and each of several
    /// versions in one process has its own.</summary>
    internal static class Library
    {
        private const string Setting = "KYHAN_NATIVE";
        private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';
        private static readonly string FileName = IsWindows ? "kyhan_native.dll" : "libkyhan_native.so";
        private static readonly object Gate = new object();
        private static string wanted;
        private static IntPtr handle;
        private static KyhanException failure;

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint AbiVersion();

        /// <summary>The file, or the folder of the file, that the host names. Null lets
        /// the environment variable decide, and then the search.</summary>
        internal static string Wanted
        {
            get
            {
                lock (Gate)
                {
                    return wanted;
                }
            }

            set
            {
                lock (Gate)
                {
                    if (handle != IntPtr.Zero && value != wanted)
                    {
                        throw new InvalidOperationException("the native library is loaded already");
                    }
                    wanted = value;
                    failure = null;
                }
            }
        }

        /// <summary>Loads the library before its first use. A failure says the same
        /// whenever it is met.</summary>
        internal static void Require()
        {
            lock (Gate)
            {
                if (handle != IntPtr.Zero)
                {
                    return;
                }
                if (failure == null)
                {
                    failure = Load();
                }
                if (failure != null)
                {
                    throw new KyhanException(failure.Code, failure.Message, failure.Help);
                }
            }
        }

        internal static T Find<T>(string name) where T : class
        {
            IntPtr found = Loader.Find(handle, name);
            if (found == IntPtr.Zero)
            {
                throw new EntryPointNotFoundException(name);
            }
            return (T)(object)Marshal.GetDelegateForFunctionPointer(found, typeof(T));
        }

        /// <summary>Null when a file was loaded.</summary>
        private static KyhanException Load()
        {
            string named = wanted ?? Environment.GetEnvironmentVariable(Setting);
            bool isNamed = !string.IsNullOrEmpty(named);
            List<string> tried = new List<string>();
            foreach (string path in (isNamed ? Named(named) : Everywhere()).Distinct())
            {
                IntPtr loaded = Loader.Open(path, out string reason);
                if (loaded == IntPtr.Zero)
                {
                    tried.Add(path + ": " + Reason(path, reason));
                    continue;
                }
                IntPtr function = Loader.Find(loaded, "kyhan_abi_version");
                if (function == IntPtr.Zero)
                {
                    tried.Add(path + ": another library, without kyhan_abi_version");
                    continue;
                }
                uint abi = ((AbiVersion)Marshal.GetDelegateForFunctionPointer(function, typeof(AbiVersion)))();
                if (abi != Numbers.Abi)
                {
                    return new KyhanException(
                        "abi-mismatch",
                        path + " has the binary interface " + abi + ", this assembly was built for "
                            + Numbers.Abi,
                        "install the native library and the assembly of one release");
                }
                handle = loaded;
                return null;
            }
            return new KyhanException(
                "native-library",
                "the native library of kyhan cannot be loaded into this " + IntPtr.Size * 8
                    + "-bit process; tried:\n  " + string.Join("\n  ", tried.ToArray()),
                "set Engine.NativePath or the environment variable " + Setting + " to the file");
        }

        private static IEnumerable<string> Named(string path)
        {
            yield return Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        }

        /// <summary>In and below every folder that the assembly or the program may come
        /// from; at last where the system looks.</summary>
        private static IEnumerable<string> Everywhere()
        {
            bool is64 = IntPtr.Size == 8;
            string[] runtimes = IsWindows
                ? new[] { is64 ? "win-x64" : "win-x86" }
                : new[] { "linux-x64", "linux-arm64", "linux-musl-x64" };
            foreach (string folder in Folders().Where(Directory.Exists).Distinct())
            {
                foreach (string runtime in runtimes)
                {
                    yield return Path.Combine(folder, "runtimes", runtime, "native", FileName);
                }
                yield return Path.Combine(folder, FileName);
            }
            yield return FileName;
        }

        private static IEnumerable<string> Folders()
        {
            Assembly assembly = typeof(Library).Assembly;
            // Under shadow copy the code base is where the package was installed.
            yield return FolderOf(() => new Uri(assembly.CodeBase).LocalPath);
            yield return FolderOf(() => assembly.Location);
            AppDomain domain = AppDomain.CurrentDomain;
            yield return domain.BaseDirectory;
            foreach (string folder in (domain.RelativeSearchPath ?? "").Split(Path.PathSeparator))
            {
                yield return Path.Combine(domain.BaseDirectory, folder);
            }
            // Where .NET Core found the native files of packages.
            string natives = domain.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string;
            foreach (string folder in (natives ?? "").Split(Path.PathSeparator))
            {
                yield return folder;
            }
        }

        /// <summary>A file bundled into a program has no place.</summary>
        private static string FolderOf(Func<string> path)
        {
            try
            {
                return Path.GetDirectoryName(path());
            }
            catch (Exception error) when (
                error is NotSupportedException || error is ArgumentException || error is UriFormatException)
            {
                return null;
            }
        }

        private static string Reason(string path, string reason)
        {
            if (path == FileName)
            {
                return "not where the system looks";
            }
            if (!File.Exists(path))
            {
                return "not there";
            }
            string machine = Machine(path);
            IEnumerable<string> said = new[] { machine == null ? null : "a file for " + machine, reason };
            return string.Join("; ", said.Where(text => !string.IsNullOrEmpty(text)));
        }

        /// <summary>What machine a library is for, by its first bytes (PE and ELF).</summary>
        private static string Machine(string path)
        {
            byte[] start = new byte[4096];
            try
            {
                using (FileStream file = File.OpenRead(path))
                {
                    if (file.Read(start, 0, start.Length) < 64)
                    {
                        return null;
                    }
                }
            }
            catch (IOException)
            {
                return null;
            }
            int number = 0;
            if (start[0] == 'M' && start[1] == 'Z')
            {
                int header = BitConverter.ToInt32(start, 60);
                number = header >= 0 && header < start.Length - 6 ? BitConverter.ToUInt16(start, header + 4) : 0;
            }
            else if (start[0] == 0x7f && start[1] == 'E')
            {
                number = BitConverter.ToUInt16(start, 18);
            }
            switch (number)
            {
                case 0x14c: case 3: return "x86, 32-bit";
                case 0x8664: case 62: return "x86-64, 64-bit";
                case 0xaa64: case 183: return "ARM64, 64-bit";
                default: return null;
            }
        }

        /// <summary>The loader of the system.</summary>
        private static class Loader
        {
            private const int Now = 2;
            private const uint BesideTheFile = 8; // what it needs is looked for beside it

            internal static IntPtr Open(string path, out string reason)
            {
                if (IsWindows)
                {
                    IntPtr module = LoadLibraryEx(path, IntPtr.Zero, Path.IsPathRooted(path) ? BesideTheFile : 0);
                    reason = module == IntPtr.Zero
                        ? new Win32Exception(Marshal.GetLastWin32Error()).Message
                        : null;
                    return module;
                }
                IntPtr library = Unix(() => dlopen(path, Now), () => dlopenOfC(path, Now));
                reason = library == IntPtr.Zero
                    ? Marshal.PtrToStringAnsi(Unix(dlerror, dlerrorOfC))
                    : null;
                return library;
            }

            internal static IntPtr Find(IntPtr library, string name)
            {
                return IsWindows
                    ? GetProcAddress(library, name)
                    : Unix(() => dlsym(library, name), () => dlsymOfC(library, name));
            }

            /// <summary>The functions stand in a library of their own, or in that of C.</summary>
            private static IntPtr Unix(Func<IntPtr> ofTheirOwn, Func<IntPtr> ofC)
            {
                try
                {
                    return ofTheirOwn();
                }
                catch (DllNotFoundException)
                {
                    return ofC();
                }
            }

            [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
            private static extern IntPtr LoadLibraryEx(string path, IntPtr reserved, uint flags);

            [DllImport("kernel32", CharSet = CharSet.Ansi, ExactSpelling = true)]
            private static extern IntPtr GetProcAddress(IntPtr library, string name);

            [DllImport("libdl.so.2")]
            private static extern IntPtr dlopen(string path, int flags);

            [DllImport("libdl.so.2")]
            private static extern IntPtr dlsym(IntPtr library, string name);

            [DllImport("libdl.so.2")]
            private static extern IntPtr dlerror();

            [DllImport("libc", EntryPoint = "dlopen")]
            private static extern IntPtr dlopenOfC(string path, int flags);

            [DllImport("libc", EntryPoint = "dlsym")]
            private static extern IntPtr dlsymOfC(IntPtr library, string name);

            [DllImport("libc", EntryPoint = "dlerror")]
            private static extern IntPtr dlerrorOfC();
        }
    }
}
