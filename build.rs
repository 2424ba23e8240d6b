//! Gives the programs for Windows their icon, version and manifest; for other systems there is nothing to do.

use std::process::ExitCode;

const ICON: &str = "packaging/windows/reelcheck.ico";
const MANIFEST: &str = "packaging/windows/reelcheck.manifest";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    // What is built for, not what builds.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return ExitCode::SUCCESS;
    }
    println!("cargo::rerun-if-changed={ICON}\ncargo::rerun-if-changed={MANIFEST}");
    let compiled = winresource::WindowsResource::new()
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set("ProductName", "Reelcheck")
        .set("FileDescription", "Reelcheck, a fact viewer for films")
        .set("LegalCopyright", "The Reelcheck authors; MIT or Apache License 2.0")
        .compile();
    if let Err(cause) = compiled {
        println!(
            "cargo::error=the icon and the manifest cannot be compiled: {cause}; on Linux this needs mingw's windres (Debian: gcc-mingw-w64-x86-64)"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
