using Microsoft.Win32.SafeHandles;

namespace Kyhan
{
    /// <summary>A kyhan_engine, freed once.</summary>
    internal sealed class EngineHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private EngineHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            Native.kyhan_engine_free(handle);
            return true;
        }
    }

    /// <summary>A kyhan_result, freed once.</summary>
    internal sealed class ResultHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private ResultHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            Native.kyhan_result_free(handle);
            return true;
        }
    }

    /// <summary>A kyhan_rows, freed once.</summary>
    internal sealed class RowsHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private RowsHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            Native.kyhan_rows_free(handle);
            return true;
        }
    }

    /// <summary>A kyhan_text, freed once.</summary>
    internal sealed class TextHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        private TextHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            Native.kyhan_text_free(handle);
            return true;
        }
    }
}
