//! The table of problems: of each kind its title, its code, how much it matters, what is behind it, and an example.

use super::code::{Language, Severity};

codes! {
    /// A file cannot be read.
    Unreadable = "E01", Error,
        why: "The dossier file is not there, is not a plain file, or may not be read.",
        example: Shell [
            "reelcheck check my-film            # a folder that holds dossier.ron",
            "reelcheck check my-film/dossier.ron",
        ];

    /// The file is not RON.
    BrokenRon = "E02", Error,
        why: "The text is not RON from the marked place on. The mistake is often just before it: a comma, a bracket or \
             a quotation mark that is missing.",
        example: Ron [
            r#"lang: "en"      // wrong: no comma"#,
            r#"lang: "en",     // right"#,
        ];

    /// The schema is not one that this version reads.
    UnknownSchema = "E03", Error,
        why: "The number after `schema` names the version of the format. This program reads version 1.",
        example: Ron [
            "schema: 2,   // wrong",
            "schema: 1,   // right",
        ];

    /// A field is unknown, missing, doubled, or of another type.
    WrongShape = "E04", Error,
        why: "A field is unknown, missing, stands twice, or holds another kind of value. Unknown fields are errors so \
             that a typing error is not silently ignored.",
        example: Ron [
            "weigth: Core,   // wrong",
            "weight: Core,   // right",
        ];

    /// An id is not a slug.
    BadId = "E05", Error,
        why: "Ids are written in other records and in files, so they keep to lower-case letters, digits, `-` and `_`, \
             begin with a letter or digit, and have at most 64.",
        example: Ron [
            r#"id: "The Square",   // wrong"#,
            r#"id: "the-square",   // right"#,
        ];

    /// Two records of one kind bear the same id.
    DuplicateId = "E06", Error,
        why: "Within one kind of record each id stands once; else nobody could tell which one is meant.",
        example: Ron [
            r#"(id: "square", …), (id: "square", …)     // wrong"#,
            r#"(id: "square", …), (id: "square-2", …)   // right"#,
        ];

    /// An id names no record.
    DanglingId = "E07", Error,
        why: "A record points at another by an id that none bears. The nearest existing id is named where one is near.",
        example: Ron [
            r#"places: ["sqaure"],   // wrong"#,
            r#"places: ["square"],   // right"#,
        ];

    /// A claim that compares two sides has no verdict.
    MissingVerdict = "E08", Error,
        why: "Where the film tells something and the real side is recorded, or has positively no counterpart, the \
             claim compares the two and says how they stand.",
        example: Ron [
            "film: Told(…),",
            "real: Recorded(…),",
            "verdict: MostlyTrue,",
        ];

    /// A verdict stands where none can.
    RefusedVerdict = "E09", Error,
        why: "Without a film side there is nothing to compare; without a real side the verdict can only be NotKnown.",
        example: Ron [
            "film: NotRecorded,",
            "real: Recorded(…),",
            "// no verdict",
        ];

    /// A protected person bears a name, an alias or a picture.
    ProtectedPerson = "E10", Error,
        why: "A person under RoleOnly or Withheld bears a label and neither name, alias nor picture; under Initials no \
             full name.",
        example: Ron [
            r#"(id: "the-boy", label: "the boy", kind: RealPerson,"#,
            r#"    privacy: Withheld((reason: "He was a child.", cite: [(source: "paper")])))"#,
        ];

    /// A picture lacks alt text, credit or licence.
    IncompleteImage = "E11", Error,
        why: "A picture is shown only with alt text for those who do not see it, with credit, and with a licence.",
        example: Ron [
            r#"(id: "pier", file: "images/pier.png", kind: Drawing, alt: "A pier.", credit: "You", licence: "CC0")"#,
        ];

    /// A path leaves the folder, or is no plain path.
    UnsafePath = "E12", Error,
        why: "Paths lead to files inside the folder of the dossier and nowhere else, and keep to names that every \
             system takes.",
        example: Ron [
            r#"file: "../pier.png",        // wrong"#,
            r#"file: "images/pier.png",    // right"#,
        ];

    /// A link is not http(s), or not plain.
    UnsafeLink = "E13", Error,
        why: "Only http and https addresses with a host are opened, without user name, password or characters that \
             cannot be seen.",
        example: Ron [
            r#"url: "www.example.org",            // wrong"#,
            r#"url: "https://www.example.org/",   // right"#,
        ];

    /// A time is not one, or an event of minutes has no zone.
    BadTime = "E14", Error,
        why: "A time is a second or a minute, a day, a month or a year from 0001 to 9999. Seconds and minutes carry \
             the name of their zone, since the same minute is another moment elsewhere; one that a change of the \
             clocks doubles carries the offset, too.",
        example: Ron [
            r#"when: At("2022-02-22T17:40"),                     // wrong"#,
            r#"when: At("2022-02-22T17:40[Europe/Amsterdam]"),   // right"#,
        ];

    /// Coordinates are out of range or not finite.
    BadCoordinates = "E15", Error,
        why: "Latitude comes first, from -90 to 90; longitude second, from -180 to 180. Accuracy is in metres.",
        example: Ron [
            "at: (152.36394, 4.88238),   // wrong",
            "at: (52.36394, 4.88238),    // right",
        ];

    /// Something is larger than the program reads.
    OverLimit = "E16", Error,
        why: "Everything that is read has a limit, so that no file can take the machine down. docs/format.md lists \
             them.",
        example: Ron ["// split one dossier of 40 MiB into two"];

    /// A picture is missing or cannot be decoded.
    BadPicture = "E17", Error,
        why: "The file is not there, is not a PNG, JPEG or WebP picture, or would take too much memory to decode.",
        example: Shell ["convert pier.tiff images/pier.png"];

    /// The map is missing or cannot be read.
    BadMap = "E18", Error,
        why: "The map is GeoJSON in degrees (WGS 84), or in metres on a plan, and within limits. Credit and licence \
             are required.",
        example: Json [r#"{"type": "Feature", "properties": {"kind": "water"}, "geometry": …}"#];

    /// A record lacks what makes it one.
    EmptyRecord = "E19", Error,
        why: "The record lacks what makes it one: a cast entry without actor and character, a place without role, a \
             route of one point, a text without a letter.",
        example: Ron [r#"(id: "kit", character: "Kit", billing: 1, group: Main, …)"#];

    /// A claim, or a side of it, names no source.
    NoCitation = "W01", Warning,
        why: "What nobody vouches for reads \"no source yet\" wherever it is shown.",
        example: Ron [r#"cite: [(source: "paper", note: "What it says.")]"#];

    /// A core claim rests on a single source.
    SingleSource = "W02", Warning,
        why: "A core claim should rest on two sources that do not lean on each other. If one is enough, say why in \
             `note`; the warning stays.",
        example: Ron [r#"cite: [(source: "paper"), (source: "harbour-log")]"#];

    /// All sources of a claim go back to one.
    OneOrigin = "W03", Warning,
        why: "Several sources that go back to the same one count as one.",
        example: Ron [
            r#"cite: [(source: "agency"), (source: "copy")],          // wrong: `copy` goes back to `agency`"#,
            r#"cite: [(source: "agency"), (source: "harbour-log")],   // right"#,
        ];

    /// Invented without positive ground.
    NoGround = "W04", Warning,
        why: "That nobody reports a thing does not make it invented. Invented needs a source that says there was \
             nothing of the kind.",
        example: Ron [
            r#"real: NoCounterpart(text: "The makers say that they made him up.", cite: [(source: "interview")]),"#,
        ];

    /// Changed without a reason.
    NoReason = "W05", Warning,
        why: "Whoever changes something has a reason, even if nobody states it.",
        example: Ron [
            "verdict: Changed,",
            "why: [Compressed],   // or [Unstated]",
        ];

    /// A quote of more than 40 words.
    LongQuote = "W06", Warning,
        why: "Quotes stay under 40 words: enough to prove, too little to copy.",
        example: Ron [
            r#"quote: "Light out 18.10.","#,
            r#"note: "The log goes on to tell why.","#,
        ];

    /// The end comes before the start.
    EndBeforeStart = "W07", Warning,
        why: "The second time lies before the first.",
        example: Ron [
            r#"when: Span(from: "…T22:00[…]", to: "…T18:00[…]"),   // wrong"#,
            r#"when: Span(from: "…T18:00[…]", to: "…T22:00[…]"),   // right"#,
        ];

    /// A text lacks a language that others have.
    MissingLanguage = "W08", Warning,
        why: "Some texts have a language that this one lacks; a viewer in that language would see another one here.",
        example: Ron [
            r#"name: {"en": "Square"},                  // wrong, where others are in Dutch, too"#,
            r#"name: {"en": "Square", "nl": "Plein"},   // right"#,
        ];

    /// An open text holds words that tell the covered end.
    TellsTheEnd = "W09", Warning,
        why: "The text is shown from the start, and a word of it tells what is covered: one of `spoiler_words`; a word \
             of dying, rescue, arrest, escape or survival, where anything is under `spoiler: Ending`; or a rare word \
             that stands in more covered records than open ones. Words of the film's premise (headline, blurb, the \
             event's title and summary), names, and the 5,000 most frequent words of English and Dutch tell nothing. \
             Texts in other languages are looked through for `spoiler_words` alone. A word that is harmless here is \
             allowed in `tells_nothing`.",
        example: Ron [
            "spoiler: Ending,",
            r#"cover_label: "How it ended","#,
            "// or, at the top of the dossier:",
            r#"tells_nothing: [(word: "survivor", because: "It is the name of the ship.")],"#,
        ];

    /// A source, person or picture that nothing uses.
    Unused = "W10", Warning,
        why: "Nothing points at this source, person or picture, so nobody will see it.",
        example: Ron [r#"cite: [(source: "the-unused-one")]"#];

    /// Control or bidi characters inside a text.
    ControlCharacters = "W11", Warning,
        why: "The text holds control characters, or ones that turn the direction of writing; they can make it read as \
             something else.",
        example: Ron ["// type the text anew instead of copying it"];

    /// A link whose host mixes scripts.
    MixedScripts = "W12", Warning,
        why: "A part of the host mixes letters of several scripts, as hosts do that are meant to look like another. It \
             is shown as punycode (`xn--…`).",
        example: Ron ["// open the page yourself, and copy its address from the browser"];

    /// A source that goes back to itself, or a claim that supersedes itself.
    Circle = "W13", Warning,
        why: "Sources that go back to each other have no origin, and claims that supersede each other have no latest.",
        example: Ron [r#"(id: "daily", goes_back_to: "agency", …)   // and `agency` goes back to nothing"#];

    /// Coordinates that lie on the map the other way round.
    Swapped = "W14", Warning,
        why: "The point lies off the map, and on it if its two numbers are swapped: latitude comes first, as in \
             `centre` and `bounds`.",
        example: Ron [
            "at: (4.88238, 52.36394),   // wrong",
            "at: (52.36394, 4.88238),   // right",
        ];

    /// A value that does not fit what stands beside it.
    Misfit = "W15", Warning,
        why: "The value can stand, and hardly be meant: a minute behind the end of the film, a minute of the film on \
             another track, two claims at one place of the story, a real person under the real name who is not named, \
             a page read before it appeared, a thing to know that tells the ending, a map whose middle lies off it, \
             versions of which there is one alone or about which nobody disagrees.",
        example: Ron [
            r#"film: Told(text: "…", at: FilmMinute(minute: 153), …),   // wrong: the film has 100 minutes"#,
            r#"film: Told(text: "…", at: FilmMinute(minute: 53), …),    // right"#,
        ];

    /// True on less than an official source or two independent ones.
    ThinTruth = "W16", Warning,
        why: "True says that every checkable part is borne out. That takes an official record, or two sources of \
             different publishers that go back neither to one another nor to the same third. Only sources of the real \
             side that support it count.",
        example: Ron [
            "verdict: True,",
            r#"real: Recorded(text: "…", confidence: High, cite: [(source: "town-paper"), (source: "harbour-log")]),"#,
            "// or, where no second source can be found: verdict: MostlyTrue or NotKnown",
        ];

    /// Disputed, and only one version has a source.
    OneSidedDispute = "W17", Warning,
        why: "A disputed claim shows good sources against each other. So its real side needs a citation that supports \
             it and one that contradicts it, or two versions or more, each with what it holds and its own sources.",
        example: Ron [
            "disputed: true,",
            r#"real: Recorded(text: "…", confidence: Low, versions: ["#,
            r#"    (holds: "Explosive, but not armed", cite: [(source: "paper")]),"#,
            r#"    (holds: "Practice material", cite: [(source: "agency")]),"#,
            "]),",
        ];

    /// Partly true or changed, and one side names no source.
    OneSidedVerdict = "W18", Warning,
        why: "Both verdicts set one side against the other: what the film tells needs a source as much as what \
             happened.",
        example: Ron [
            "verdict: PartlyTrue,",
            r#"film: Told(text: "…", confidence: High, cite: [(source: "review")]),"#,
            r#"real: Recorded(text: "…", confidence: High, cite: [(source: "paper")]),"#,
        ];

    /// A picture that does not say what it is.
    UnknownImageKind = "W19", Warning,
        why: "A drawing is no evidence, and says so under the picture; a photograph, a frame of the film and a \
             document are told apart as well.",
        example: Ron [
            r#"(id: "pier", file: "images/pier.png", kind: Drawing, alt: "A pier.", credit: "You", licence: "CC0")"#,
        ];

    /// A place hundreds of times farther off than the map is wide.
    FarOff = "W20", Warning,
        why: "From a place so far off, the map tells nothing, and its mark at the edge little. Often a sign or a digit \
             of the point is wrong, or the map is smaller than the story.",
        example: Ron [
            "at: (-52.36394, 4.88238),   // wrong: south of the equator",
            "at: (52.36394, 4.88238),    // right",
        ];

    /// A part of the map's file that is drawn plainly, or left out.
    MapLeftovers = "W21", Warning,
        why: "A `kind` that no map knows is drawn plainly: an area as land with a rim, a line as a line, a point as a \
             dot. A ring of fewer than three points, or a line of fewer than two, is left out.",
        example: Json [
            r#"{"type": "Feature", "properties": {"kind": "forest"}, "geometry": …}   // wrong"#,
            r#"{"type": "Feature", "properties": {"kind": "park"}, "geometry": …}     // right"#,
        ];

    /// A source that was not read.
    NotRead = "W22", Warning,
        why: "Whoever writes a dossier answers for what it cites. A source that is known from others alone bears \
             nothing out until someone has read it.",
        example: Ron [
            r#"accessed: "NotRead",      // wrong: known from a footnote"#,
            r#"accessed: "2026-11-23",   // right: read on that day"#,
        ];
}
