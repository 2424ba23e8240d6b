//! Addresses that may be opened: http(s) with a host, and nothing hidden in them.

use std::fmt;

use unicode_security::MixedScript;
use url::Url;

use crate::dossier::limits::URL_BYTES;

/// An address that is safe to show and to open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    url: Url,
}

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Longer than the limit.
    #[error("the address is longer than {URL_BYTES} bytes")]
    TooLong,
    /// Holds control, bidi or white-space characters.
    #[error("the address holds characters that cannot be seen")]
    HiddenCharacters,
    /// Holds a space.
    #[error("the address holds a space; in addresses it is written `%20`")]
    Space,
    /// Not an address at all.
    #[error("this is not an address")]
    NotAnAddress,
    /// Neither http nor https.
    #[error("only http and https addresses are opened")]
    Scheme,
    /// Has no host.
    #[error("the address names no host")]
    NoHost,
    /// Carries a user name or a password.
    #[error("the address carries a user name or a password")]
    UserInfo,
}

impl Link {
    /// Reads an address, or says why it is refused.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        if text.len() > URL_BYTES {
            return Err(LinkError::TooLong);
        }
        if text.trim() == text && text.contains(' ') && !text.chars().any(is_hidden) {
            return Err(LinkError::Space);
        }
        if text.chars().any(|letter| letter.is_whitespace() || is_hidden(letter)) {
            return Err(LinkError::HiddenCharacters);
        }
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("//") {
            return Err(LinkError::NotAnAddress);
        }
        let url = Url::parse(text).map_err(|_| LinkError::NotAnAddress)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(LinkError::Scheme);
        }
        // `http:\\host`, `http:host` and `http:///host` are read as hosts by browsers, and meant to mislead.
        let after_scheme = lower
            .strip_prefix(url.scheme())
            .and_then(|rest| rest.strip_prefix("://"));
        if after_scheme.is_none_or(|rest| rest.starts_with(['/', '\\'])) {
            return Err(LinkError::NotAnAddress);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(LinkError::UserInfo);
        }
        match url.host_str() {
            Some(host) if host.contains(|letter| letter != '.') => Ok(Self { url }),
            _ => Err(LinkError::NoHost),
        }
    }

    /// The address as a browser will open it; foreign scripts in the host stand as punycode.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// Whether a part of the host mixes scripts, as one does that is meant to look like another (UTS 39).
    pub fn mixes_scripts(&self) -> bool {
        let (host, _) = idna::domain_to_unicode(self.host());
        host.split('.').any(|part| !part.is_single_script())
    }

    /// The host, as punycode where it holds foreign scripts.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Whether a character cannot be seen, or turns the direction of what follows it.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A text in which nothing acts and nothing is hidden: what cannot be seen, or would turn the direction of writing, is
/// written as `\\u{202e}`.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_hidden(letter) {
            escaped.extend(letter.escape_default());
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_address_is_taken_as_it_is() {
        let link = Link::parse("https://www.at5.nl/artikelen/1").unwrap();
        assert_eq!(link.host(), "www.at5.nl");
        assert_eq!(link.as_str(), "https://www.at5.nl/artikelen/1");
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for (text, why) in [
            ("javascript:alert(1)", LinkError::Scheme),
            ("file:///etc/passwd", LinkError::Scheme),
            ("data:text/html,x", LinkError::Scheme),
            ("//host/path", LinkError::NotAnAddress),
            ("http:\\\\host", LinkError::NotAnAddress),
            ("http:host", LinkError::NotAnAddress),
            ("nonsense", LinkError::NotAnAddress),
            ("https://user:word@host/", LinkError::UserInfo),
            ("https://ho\u{202E}st/", LinkError::HiddenCharacters),
            ("https://host/a\nb", LinkError::HiddenCharacters),
            ("https://host/a b", LinkError::Space),
            // Where more is wrong than a space in the middle, a space is not all there is to say.
            (" https://host/a b", LinkError::HiddenCharacters),
            ("https://host/a b\u{200B}", LinkError::HiddenCharacters),
        ] {
            assert_eq!(Link::parse(text), Err(why), "{text}");
        }
        let of_bytes = |bytes: usize| format!("https://host/{}", "a".repeat(bytes - "https://host/".len()));
        assert!(Link::parse(&of_bytes(URL_BYTES)).is_ok());
        assert_eq!(Link::parse(&of_bytes(URL_BYTES + 1)), Err(LinkError::TooLong));
    }

    #[test]
    fn a_host_of_foreign_letters_is_shown_as_punycode() {
        let link = Link::parse("https://\u{0430}pple.com/").unwrap();
        assert_eq!(link.host(), "xn--pple-43d.com");
        assert!(link.mixes_scripts());
    }

    #[test]
    fn a_host_of_one_script_is_nobody_elses() {
        for text in [
            "https://www.at5.nl/",
            "https://m\u{fc}nchen.de/",
            "https://\u{4f8b}\u{3048}.jp/",
            "https://127.0.0.1/",
        ] {
            assert!(!Link::parse(text).unwrap().mixes_scripts(), "{text}");
        }
    }
}
