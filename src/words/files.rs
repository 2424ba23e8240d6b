//! What the window says of files that it opens, writes or cannot have, and of its settings.

/// What the window says of files and settings.
pub(crate) struct FileWords {
    /// What the dialog of the system calls the files of a dossier.
    pub(crate) dossier: &'static str,
    pub(crate) packed_is_not_edited: &'static str,
    pub(crate) comes_alone: &'static str,
    /// Why nothing is exported.
    pub(crate) has_errors: &'static str,
    pub(crate) library_not_looked_at: &'static str,
    pub(crate) library_failed: &'static str,
    pub(crate) no_path_chosen: &'static str,
    pub(crate) no_dialog: &'static str,
    pub(crate) no_folder_for_documents: &'static str,
    pub(crate) cannot_be_made: fn(folder: &str, cause: &str) -> String,
    /// What went wrong, as a sentence.
    pub(crate) sentence: fn(cause: &str) -> String,
    pub(crate) new_dossier_written: fn(folder: &str) -> String,
    pub(crate) no_editor: fn(file: &str) -> String,
    pub(crate) written: fn(file: &str) -> String,
}

pub(super) const ENGLISH: FileWords = FileWords {
    dossier: "Dossier",
    packed_is_not_edited: "This dossier is packed in one file. To change it, unpack it with `reelcheck unpack FILE`, and open the folder.",
    comes_alone: "The map and the pictures of this dossier lie in its folder, and only one file was opened. Pack the folder with `reelcheck pack FOLDER`, and open what that writes.",
    has_errors: "This dossier has errors, and an export would lack what cannot be read. Mend what the data check lists, and export it then.",
    library_not_looked_at: "The library could not be read: the system has no room for one more thread. Close a few programs, and open the library again.",
    library_failed: "An internal error kept the library from being read. Open it again; if that does not help, start Reelcheck again.",
    no_path_chosen: "No path was chosen. If no dialog came up, type the path instead (Ctrl+O), or drop the folder onto the window.",
    no_dialog: "The system could not open its dialog for files. Type the path instead (Ctrl+O).",
    no_folder_for_documents: "The system names no folder for documents. Set a folder for your dossiers in the library first.",
    cannot_be_made: |folder, cause| format!("`{folder}` cannot be made: {cause}."),
    sentence: |cause| format!("{cause}."),
    new_dossier_written: |folder| {
        format!("{folder} is written. Open its dossier.ron in an editor: what you save is on screen at once.")
    },
    no_editor: |file| format!("No editor could be started; open {file} in one."),
    written: |file| format!("Written: {file}"),
};
