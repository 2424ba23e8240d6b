//! Reelcheck.

fn main() -> std::process::ExitCode {
    reelcheck::cli::run()
}
