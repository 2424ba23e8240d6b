//! Each problem at length: what is behind it, and an example.

use super::Code;

/// A problem explained at length, with an example of how it is put right.
pub fn explain(code: Code) -> String {
    let (why, example) = text(code);
    let severity = match code.severity() {
        super::Severity::Error => "an error: the last good dossier stays on screen",
        super::Severity::Warning => "a warning: it stops nothing",
    };
    format!(
        "{} is {severity}.\n\n{why}\n\nFor example:\n\n{example}\n",
        code.as_str()
    )
}

/// What is behind a problem, and an example of how it is put right.
pub fn explained(code: Code) -> (&'static str, &'static str) {
    text(code)
}

#[rustfmt::skip]
#[expect(clippy::too_many_lines, reason = "a table: one row for each code")]
fn text(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::Unreadable => ("The dossier file is not there, is not a plain file, or may not be read.",
            "    reelcheck check my-film            # a folder that holds dossier.ron\n    reelcheck check my-film/dossier.ron"),
        Code::BrokenRon => ("The text is not RON from the marked place on. The mistake is often just before it: a comma, a bracket or a quotation mark that is missing.",
            "    lang: \"en\"      // wrong: no comma\n    lang: \"en\",     // right"),
        Code::UnknownSchema => ("The number after `schema` names the version of the format. This program reads version 1.",
            "    schema: 1,"),
        Code::WrongShape => ("A field is unknown, missing, stands twice, or holds another kind of value. Unknown fields are errors so that a typing error is not silently ignored.",
            "    weigth: Core,   // wrong\n    weight: Core,   // right"),
        Code::BadId => ("Ids are written in other records and in files, so they keep to lower-case letters, digits, `-` and `_`, begin with a letter or digit, and have at most 64.",
            "    id: \"The Square\",   // wrong\n    id: \"the-square\",   // right"),
        Code::DuplicateId => ("Within one kind of record each id stands once; else nobody could tell which one is meant.",
            "    (id: \"square\", …), (id: \"square-2\", …)"),
        Code::DanglingId => ("A record points at another by an id that none bears. The nearest existing id is named where one is near.",
            "    places: [\"sqaure\"],   // wrong\n    places: [\"square\"],   // right"),
        Code::MissingVerdict => ("Where the film tells something and the real side is recorded, or has positively no counterpart, the claim compares the two and says how they stand.",
            "    film: Told(…),\n    real: Recorded(…),\n    verdict: MostlyTrue,"),
        Code::RefusedVerdict => ("Without a film side there is nothing to compare; without a real side the verdict can only be NotKnown.",
            "    film: NotRecorded,\n    real: Recorded(…),\n    // no verdict"),
        Code::ProtectedPerson => ("A person under RoleOnly or Withheld bears a label and neither name, alias nor picture; under Initials no full name.",
            "    (id: \"the-boy\", label: \"the boy\", kind: RealPerson,\n        privacy: Withheld((reason: \"He was a child.\", cite: [(source: \"paper\")])))"),
        Code::IncompleteImage => ("A picture is shown only with alt text for those who do not see it, with credit, and with a licence.",
            "    (id: \"pier\", file: \"images/pier.png\", alt: \"A pier.\", credit: \"You\", licence: \"CC0\")"),
        Code::UnsafePath => ("Paths lead to files inside the folder of the dossier and nowhere else, and keep to names that every system takes.",
            "    file: \"../pier.png\",        // wrong\n    file: \"images/pier.png\",    // right"),
        Code::UnsafeLink => ("Only http and https addresses with a host are opened, without user name, password or characters that cannot be seen.",
            "    url: \"www.example.org\",            // wrong\n    url: \"https://www.example.org/\",   // right"),
        Code::BadTime => ("A time is a second or a minute, a day, a month or a year from 0001 to 9999. Seconds and minutes carry the name of their zone, since the same minute is another moment elsewhere; one that a change of the clocks doubles carries the offset, too.",
            "    when: At(\"2022-02-22T17:40\"),                     // wrong\n    when: At(\"2022-02-22T17:40[Europe/Amsterdam]\"),   // right"),
        Code::BadCoordinates => ("Latitude comes first, from -90 to 90; longitude second, from -180 to 180. Accuracy is in metres.",
            "    at: (4.88238, 152.36394),   // wrong\n    at: (52.36394, 4.88238),    // right"),
        Code::OverLimit => ("Everything that is read has a limit, so that no file can take the machine down. docs/format.md lists them.",
            "    // split one dossier of 40 MiB into two"),
        Code::BadPicture => ("The file is not there, is not a PNG, JPEG or WebP picture, or would take too much memory to decode.",
            "    convert pier.tiff images/pier.png"),
        Code::BadMap => ("The map is GeoJSON in degrees (WGS 84), or in metres on a plan, and within limits. Credit and licence are required.",
            "    {\"type\": \"Feature\", \"properties\": {\"kind\": \"water\"}, \"geometry\": …}"),
        Code::EmptyRecord => ("The record lacks what makes it one: a cast entry without actor and character, a place without role, a route of one point, a text without a letter.",
            "    (id: \"kit\", character: \"Kit\", billing: 1, group: Main, …)"),
        Code::NoCitation => ("What nobody vouches for reads \"no source yet\" wherever it is shown.",
            "    cite: [(source: \"paper\", note: \"What it says.\")]"),
        Code::SingleSource => ("A core claim should rest on two sources that do not lean on each other. If one is enough, say why in `note`; the warning stays.",
            "    cite: [(source: \"paper\"), (source: \"harbour-log\")]"),
        Code::OneOrigin => ("Several sources that go back to the same one count as one.",
            "    (id: \"copy\", goes_back_to: \"agency\", …)   // find one that does not"),
        Code::NoGround => ("That nobody reports a thing does not make it invented. Invented needs a source that says there was nothing of the kind.",
            "    real: NoCounterpart(text: \"The makers say that they made him up.\", cite: [(source: \"interview\")]),"),
        Code::NoReason => ("Whoever changes something has a reason, even if nobody states it.",
            "    verdict: Changed,\n    why: [Compressed],   // or [Unstated]"),
        Code::LongQuote => ("Quotes stay under 40 words: enough to prove, too little to copy.",
            "    quote: \"Light out 18.10.\",\n    note: \"The log goes on to tell why.\","),
        Code::EndBeforeStart => ("The second time lies before the first.",
            "    Span(from: \"…T18:00[…]\", to: \"…T22:00[…]\")"),
        Code::MissingLanguage => ("Some texts have a language that this one lacks; a viewer in that language would see another one here.",
            "    name: {\"en\": \"Square\", \"nl\": \"Plein\"}"),
        Code::TellsTheEnd => ("The text is shown from the start, and a word of it tells what is covered: one of `spoiler_words`; a word of dying, rescue, arrest, escape or survival, where anything is under `spoiler: Ending`; or a rare word that stands in more covered records than open ones. Words of the film's premise (headline, blurb, the event's title and summary), names, and the 5,000 most frequent words of English and Dutch tell nothing. Texts in other languages are looked through for `spoiler_words` alone. A word that is harmless here is allowed in `tells_nothing`.",
            "    spoiler: Ending,\n    cover_label: \"How it ended\",\n    // or, at the top of the dossier:\n    tells_nothing: [(word: \"robot\", because: \"It is the name of the ship.\")],"),
        Code::Unused => ("Nothing points at this source, person or picture, so nobody will see it.",
            "    cite: [(source: \"the-unused-one\")]"),
        Code::ControlCharacters => ("The text holds control characters, or ones that turn the direction of writing; they can make it read as something else.",
            "    // type the text anew instead of copying it"),
        Code::MixedScripts => ("A part of the host mixes letters of several scripts, as hosts do that are meant to look like another. It is shown as punycode (`xn--…`).",
            "    // open the page yourself, and copy its address from the browser"),
        Code::Circle => ("Sources that go back to each other have no origin, and claims that supersede each other have no latest.",
            "    (id: \"daily\", goes_back_to: \"agency\", …)   // and `agency` goes back to nothing"),
        Code::Swapped => ("The point lies off the map, and on it if its two numbers are swapped: latitude comes first, as in `centre` and `bounds`.",
            "    at: (4.88238, 52.36394),   // wrong\n    at: (52.36394, 4.88238),   // right"),
        Code::Misfit => ("The value can stand, and hardly be meant: a minute behind the end of the film, a minute of the film on another track, two claims at one place of the story, a real person under the real name who is not named, a page read before it appeared, a thing to know that tells the ending, a map whose middle lies off it, versions of which there is one alone or about which nobody disagrees.",
            "    film: Told(text: \"…\", at: FilmMinute(minute: 153), …)   // of a film of 100 minutes"),
        Code::ThinTruth => ("True says that every checkable part is borne out. That takes an official record, or two sources of different publishers that go back neither to one another nor to the same third. Only sources of the real side that support it count.",
            "    verdict: True,\n    real: Recorded(text: \"…\", confidence: High, cite: [(source: \"town-paper\"), (source: \"harbour-log\")]),\n    // or, where no second source can be found: verdict: MostlyTrue or NotKnown"),
        Code::OneSidedDispute => ("A disputed claim shows good sources against each other. So its real side needs a citation that supports it and one that contradicts it, or two versions or more, each with what it holds and its own sources.",
            "    disputed: true,\n    real: Recorded(text: \"…\", confidence: Low, versions: [\n        (holds: \"Explosive, but not armed\", cite: [(source: \"paper\")]),\n        (holds: \"Practice material\", cite: [(source: \"agency\")]),\n    ]),"),
        Code::OneSidedVerdict => ("Both verdicts set one side against the other: what the film tells needs a source as much as what happened.",
            "    verdict: Changed,\n    film: Told(text: \"…\", confidence: High, cite: [(source: \"review\")]),\n    real: Recorded(text: \"…\", confidence: High, cite: [(source: \"paper\")]),"),
        Code::UnknownImageKind => ("A drawing is no evidence, and says so under the picture; a photograph, a frame of the film and a document are told apart as well.",
            "    (id: \"pier\", file: \"images/pier.png\", kind: Drawing, alt: \"A pier.\", credit: \"You\", licence: \"CC0\")"),
        Code::FarOff => ("From a place so far off, the map tells nothing, and its mark at the edge little. Often a sign or a digit of the point is wrong, or the map is smaller than the story.",
            "    at: (-52.36394, 4.88238),   // wrong: south of the equator\n    at: (52.36394, 4.88238),    // right"),
        Code::MapLeftovers => ("A `kind` that no map knows is drawn plainly: an area as land with a rim, a line as a line, a point as a dot. A ring of fewer than three points, or a line of fewer than two, is left out.",
            "    {\"type\": \"Feature\", \"properties\": {\"kind\": \"park\"}, \"geometry\": {…}}   // and not \"forest\""),
        Code::NotRead => ("Whoever writes a dossier answers for what it cites. A source that is known from others alone bears nothing out until someone has read it.",
            "    accessed: \"NotRead\",       // known from a footnote\n    accessed: \"2026-11-23\",    // read on that day"),
    }
}
