//! The code of each problem.

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dossier does not hold together; the last good one stays on screen.
    Error,
    /// Worth mending; stops nothing.
    Warning,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident;)+) => {
        /// What kind of problem it is; stable across versions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code as printed: `E06`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The code of that name, in capitals or not.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str().eq_ignore_ascii_case(name))
            }

            /// What kind of problem it is, in a sentence.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii(),)+ }
            }

            /// Error or warning.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// A file cannot be read.
    Unreadable = "E01", Error;
    /// The file is not RON.
    BrokenRon = "E02", Error;
    /// The schema is not one that this version reads.
    UnknownSchema = "E03", Error;
    /// A field is unknown, missing, doubled, or of another type.
    WrongShape = "E04", Error;
    /// An id is not a slug.
    BadId = "E05", Error;
    /// Two records of one kind bear the same id.
    DuplicateId = "E06", Error;
    /// An id names no record.
    DanglingId = "E07", Error;
    /// A claim that compares two sides has no verdict.
    MissingVerdict = "E08", Error;
    /// A verdict stands where none can.
    RefusedVerdict = "E09", Error;
    /// A protected person bears a name, an alias or a picture.
    ProtectedPerson = "E10", Error;
    /// A picture lacks alt text, credit or licence.
    IncompleteImage = "E11", Error;
    /// A path leaves the folder, or is no plain path.
    UnsafePath = "E12", Error;
    /// A link is not http(s), or not plain.
    UnsafeLink = "E13", Error;
    /// A time is not one, or an event of minutes has no zone.
    BadTime = "E14", Error;
    /// Coordinates are out of range or not finite.
    BadCoordinates = "E15", Error;
    /// Something is larger than the program reads.
    OverLimit = "E16", Error;
    /// A picture is missing or cannot be decoded.
    BadPicture = "E17", Error;
    /// The map is missing or cannot be read.
    BadMap = "E18", Error;
    /// A record lacks what makes it one.
    EmptyRecord = "E19", Error;
    /// A claim, or a side of it, names no source.
    NoCitation = "W01", Warning;
    /// A core claim rests on a single source.
    SingleSource = "W02", Warning;
    /// All sources of a claim go back to one.
    OneOrigin = "W03", Warning;
    /// Invented without positive ground.
    NoGround = "W04", Warning;
    /// Changed without a reason.
    NoReason = "W05", Warning;
    /// A quote of more than 40 words.
    LongQuote = "W06", Warning;
    /// The end comes before the start.
    EndBeforeStart = "W07", Warning;
    /// A text lacks a language that others have.
    MissingLanguage = "W08", Warning;
    /// An open text holds words that tell the covered end.
    TellsTheEnd = "W09", Warning;
    /// A source, person or picture that nothing uses.
    Unused = "W10", Warning;
    /// Control or bidi characters inside a text.
    ControlCharacters = "W11", Warning;
    /// A link whose host mixes scripts.
    MixedScripts = "W12", Warning;
    /// A source that goes back to itself, or a claim that supersedes itself.
    Circle = "W13", Warning;
    /// Coordinates that lie on the map the other way round.
    Swapped = "W14", Warning;
    /// A value that does not fit what stands beside it.
    Misfit = "W15", Warning;
    /// True on less than an official source or two independent ones.
    ThinTruth = "W16", Warning;
    /// Disputed, and only one version has a source.
    OneSidedDispute = "W17", Warning;
    /// Partly true or changed, and one side names no source.
    OneSidedVerdict = "W18", Warning;
    /// A picture that does not say what it is.
    UnknownImageKind = "W19", Warning;
    /// A place hundreds of times farther off than the map is wide.
    FarOff = "W20", Warning;
    /// A part of the map's file that is drawn plainly, or left out.
    MapLeftovers = "W21", Warning;
    /// A source that was not read.
    NotRead = "W22", Warning;
}
