//! Which pictures are kept, and how large.

#![cfg(test)]

use super::*;

/// A folder with a picture of so many pixels a side in each of some files.
fn folder_of(names: &[&str], side_px: u32) -> (tempfile::TempDir, Folder) {
    let folder = tempfile::tempdir().unwrap();
    for (number, name) in names.iter().enumerate() {
        let colour = image::Rgba([u8::try_from(number).unwrap(), 20, 30, 255]);
        let picture = image::RgbaImage::from_pixel(side_px, side_px, colour);
        picture.save(folder.path().join(name)).unwrap();
    }
    let files = Folder::Disk(folder.path().to_owned());
    (folder, files)
}

fn next_frame(ctx: &Context) {
    let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
    output.textures_delta.clear();
}

fn texture(pictures: &Pictures, ctx: &Context, name: &str) -> egui::TextureId {
    next_frame(ctx);
    match pictures.get(ctx, &InnerPath::parse(name).unwrap()) {
        PictureState::Ready(texture) => texture.id(),
        PictureState::Waiting => panic!("{name} is waited for"),
        PictureState::Failed(reason) => panic!("{reason}"),
    }
}

fn ready(pictures: &Pictures) -> usize {
    let known = pictures.known.borrow();
    known
        .values()
        .filter(|picture| matches!(picture.state, PictureState::Ready(_)))
        .count()
}

#[test]
fn pictures_seen_long_ago_make_room_for_others() {
    let names: Vec<String> = (0..16).map(|number| format!("{number}.png")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_folder, files) = folder_of(&names, LONGEST_SIDE_PX);
    let (ctx, pictures) = (Context::default(), Pictures::new(files, Decoding::AtOnce));
    for name in &names {
        texture(&pictures, &ctx, name);
        texture(&pictures, &ctx, "0.png");
    }
    let one = (LONGEST_SIDE_PX * LONGEST_SIDE_PX * 4) as usize;
    assert!(ready(&pictures) * one <= TEXTURE_BYTES, "{} are kept", ready(&pictures));
    let known = pictures.known.borrow();
    let is_kept = |name: &str| {
        known.contains_key(&Address {
            dossier: None,
            file: InnerPath::parse(name).unwrap(),
        })
    };
    assert!(is_kept("0.png") && is_kept("15.png") && !is_kept("1.png"));
}

#[test]
fn a_picture_is_made_no_larger_than_the_window_shows_it() {
    let (_folder, files) = folder_of(&["a.png"], 2 * LONGEST_SIDE_PX);
    let (ctx, pictures) = (Context::default(), Pictures::new(files, Decoding::AtOnce));
    next_frame(&ctx);
    let PictureState::Ready(texture) = pictures.get(&ctx, &InnerPath::parse("a.png").unwrap()) else {
        panic!("it is not shown");
    };
    assert_eq!(texture.size(), [LONGEST_SIDE_PX as usize; 2]);
}

#[test]
fn a_reload_keeps_a_picture_whose_bytes_are_the_same_and_no_other() {
    let (folder, files) = folder_of(&["same.png", "other.png"], 8);
    let (ctx, pictures) = (Context::default(), Pictures::new(files.clone(), Decoding::AtOnce));
    let before = ["same.png", "other.png"].map(|name| texture(&pictures, &ctx, name));
    image::RgbaImage::from_pixel(8, 8, image::Rgba([200, 0, 0, 255]))
        .save(folder.path().join("other.png"))
        .unwrap();
    let pictures = pictures.reloaded(files);
    let after = ["same.png", "other.png"].map(|name| texture(&pictures, &ctx, name));
    assert_eq!(before[0], after[0]);
    assert_ne!(before[1], after[1]);
}

#[test]
fn a_picture_that_was_passed_by_while_another_was_decoded_is_not_decoded() {
    let names = ["a.png", "b.png", "c.png", "d.png"];
    let (_folder, files) = folder_of(&names, 8);
    let (ctx, pictures) = (Context::default(), Pictures::new(files.clone(), Decoding::OnThread));
    // The test is the thread that decodes.
    let (jobs, handed) = channel();
    *pictures.jobs.borrow_mut() = Some(jobs);
    let shown = |name: &str| {
        next_frame(&ctx);
        pictures.get(&ctx, &InnerPath::parse(name).unwrap())
    };
    for name in names {
        shown(name);
    }
    let first = handed.try_recv().unwrap();
    assert_eq!(first.address.file.as_str(), "a.png");
    assert!(
        handed.try_recv().is_err(),
        "two pictures are decoded ahead of the frame that takes the first"
    );
    pictures.sender.send(answer(&files, first)).unwrap();
    shown("d.png");
    let next = handed.try_recv().unwrap();
    assert_eq!(next.address.file.as_str(), "d.png");
    pictures.sender.send(answer(&files, next)).unwrap();
    assert!(matches!(shown("d.png"), PictureState::Ready(_)));
    assert!(handed.try_recv().is_err(), "what was passed by is decoded");
    shown("b.png");
    assert_eq!(handed.try_recv().unwrap().address.file.as_str(), "b.png");
}
