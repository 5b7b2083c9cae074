//! Runs the command `kyhan` at the root of the repository: this build of it, or the
//! one that `KYHAN` names.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a command wrote, and its exit code.
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

pub fn command(arguments: &[&str]) -> Command {
    let built = std::env::var("KYHAN").unwrap_or(env!("CARGO_BIN_EXE_kyhan").to_owned());
    let mut command = Command::new(built);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    command.args(arguments).current_dir(root);
    for name in ["COLUMNS", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

pub fn kyhan(arguments: &[&str]) -> Run {
    read(command(arguments).output().unwrap())
}

pub fn read(output: Output) -> Run {
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// The answer of a command that succeeded and had nothing else to say.
    #[track_caller]
    pub fn answer(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""), "{}", self.stdout);
        self.stdout
    }

    /// The messages of a command that failed and printed no answer.
    #[track_caller]
    pub fn refusal(self, code: i32) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (Some(code), ""), "{}", self.stderr);
        self.stderr
    }
}

/// A folder of a test's own, emptied.
pub fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A file in a folder of the test's own.
pub fn file(test: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder(test).join("register.json");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}
