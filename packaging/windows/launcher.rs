//! `reelcheck-window.exe`: what shortcuts and file types of Windows start. It opens the window of `reelcheck.exe`,
//! which lies beside it and is a program of the console, without a console; where that ends with an error, a box says
//! what it said.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

#[cfg(windows)]
fn main() -> ExitCode {
    use std::os::windows::process::CommandExt;
    use std::process::{Command, Stdio};

    /// `CREATE_NO_WINDOW` of the Win32 function `CreateProcessW`: a console without a window.
    const NO_CONSOLE_WINDOW: u32 = 0x0800_0000;

    let ended = std::env::current_exe().and_then(|launcher| {
        Command::new(launcher.with_file_name("reelcheck.exe"))
            .args(std::env::args_os().skip(1))
            .creation_flags(NO_CONSOLE_WINDOW)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .output()
    });
    match ended {
        Ok(ended) if ended.status.success() => ExitCode::SUCCESS,
        Ok(ended) => {
            let said = String::from_utf8_lossy(&ended.stderr);
            // `check` tells its problems where nobody sees them here; there is nothing to show for it.
            if !said.trim().is_empty() {
                show(said.trim().trim_start_matches("reelcheck: "));
            }
            let code = ended.status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(cause) => {
            show(&format!(
                "reelcheck.exe, which belongs beside this program, cannot be started: {cause}. Install Reelcheck again."
            ));
            ExitCode::FAILURE
        }
    }
}

#[cfg(windows)]
fn show(sentence: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Reelcheck")
        .set_description(sentence)
        .show();
}

/// Elsewhere a program of the console opens a window by itself.
#[cfg(not(windows))]
fn main() -> ExitCode {
    ExitCode::FAILURE
}
