//! Packs what of `assets` is built in, and gives the programs for Windows their icon, version and manifest.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// The folders whose files are built in; `dossier::built_in` reads them.
const BUILT_IN: [&str; 4] = ["assets/dossiers", "assets/fonts", "assets/template", "assets/words"];
/// How hard the packer tries, up to 10.
const LEVEL: u8 = 9;
const ICON: &str = "packaging/windows/reelcheck.ico";
const MANIFEST: &str = "packaging/windows/reelcheck.manifest";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    let to = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for folder in BUILT_IN {
        println!("cargo::rerun-if-changed={folder}");
        if let Err(cause) = pack(Path::new(folder), &to) {
            println!("cargo::error={folder} cannot be packed: {cause}");
            return ExitCode::FAILURE;
        }
    }
    // What is built for, not what builds.
    if built_for("OS", "windows") {
        icon()
    } else {
        ExitCode::SUCCESS
    }
}

fn built_for(what: &str, name: &str) -> bool {
    env::var(format!("CARGO_CFG_TARGET_{what}")).as_deref() == Ok(name)
}

/// Writes each file of a folder anew: its length, in four bytes, and its content deflated.
fn pack(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to.join(from))?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if path.is_dir() {
            pack(&path, to)?;
            continue;
        }
        let bytes = fs::read(&path)?;
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        // A page on the web is packed as a whole, and better, on its way.
        let level = if built_for("ARCH", "wasm32") { 0 } else { LEVEL };
        let deflated = miniz_oxide::deflate::compress_to_vec(&bytes, level);
        fs::write(to.join(&path), [&length.to_le_bytes()[..], &deflated].concat())?;
    }
    Ok(())
}

fn icon() -> ExitCode {
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
