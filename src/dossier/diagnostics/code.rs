//! What is told of each kind of problem; `table.rs` has the table itself.

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dossier does not hold together; the last good one stays on screen.
    Error,
    /// Worth mending; stops nothing.
    Warning,
}

/// In which language an example is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Of the dossier itself.
    Ron,
    /// Of its map.
    Json,
    /// For a terminal.
    Shell,
}

/// Makes `Code` of the table: a row for each kind of problem, whose documentation is its title.
macro_rules! codes {
    ($(
        #[doc = $title:literal]
        $name:ident = $code:literal, $severity:ident,
            why: $why:literal,
            example: $language:ident [$($line:literal),+ $(,)?];
    )+) => {
        /// What kind of problem it is; stable across versions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $title] $name,)+ }

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
                match self { $(Self::$name => $title.trim_ascii(),)+ }
            }

            /// Error or warning.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What is behind it.
            pub const fn why(self) -> &'static str {
                match self { $(Self::$name => $why,)+ }
            }

            /// How it is put right, or what is right and what is wrong; one line or several.
            pub const fn example(self) -> &'static str {
                match self { $(Self::$name => concat!($($line, "\n",)+).trim_ascii_end(),)+ }
            }

            /// In which language the example is.
            pub const fn language(self) -> Language {
                match self { $(Self::$name => Language::$language,)+ }
            }
        }
    };
}
