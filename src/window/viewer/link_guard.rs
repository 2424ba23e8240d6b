//! No address but a web address leaves the window.

use egui::{Context, FullOutput, OutputCommand};

use crate::dossier::links::Link;

/// Lets only web addresses out of the window, whoever asked for them.
pub(super) struct LinkGuard;

impl egui::Plugin for LinkGuard {
    fn debug_name(&self) -> &'static str {
        "link guard"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        output.platform_output.commands.retain(|command| match command {
            OutputCommand::OpenUrl(open) => Link::parse(&open.url).is_ok(),
            OutputCommand::CopyText(_) | OutputCommand::TextSelectionSettled(_) | OutputCommand::CopyImage(_) => true,
        });
    }
}
