//! Which modules and items a file of ours names, read from its tokens.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            rust_files(&entry.unwrap().path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        found.push(path.to_owned());
    }
}

/// The files of Rust in a folder of the project, and in those inside it.
pub(crate) fn files_in(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} holds no file");
    found
}

/// The same in a folder of `src`.
pub(crate) fn files_under(path: &str) -> Vec<PathBuf> {
    files_in(&format!("src/{path}"))
}

/// The way of modules that a file stands for: `window`, `ui`, `map` for `src/window/ui/map.rs`.
pub(crate) fn module_of(file: &Path) -> Vec<String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = file.strip_prefix(src).unwrap().with_extension("");
    let parts = inside.iter().map(|part| part.to_str().unwrap().to_owned());
    parts
        .filter(|part| !["mod", "lib", "main"].contains(&part.as_str()))
        .collect()
}

/// Every way that begins at `crate`, `super` or `self`, in code and in what stands in macros, from the crate on.
pub(crate) fn named_in(text: &str, module: &[String]) -> Vec<Vec<String>> {
    named_beside(text, module, &[])
}

/// The same, and every way that begins at one of the modules inside this one.
pub(crate) fn named_beside(text: &str, module: &[String], inside: &[String]) -> Vec<Vec<String>> {
    let stream: TokenStream = syn::parse_str(text).unwrap();
    let mut named = Vec::new();
    walk(stream, module, inside, &mut named);
    named
}

fn walk(stream: TokenStream, module: &[String], inside: &[String], named: &mut Vec<Vec<String>>) {
    let mut tokens = stream.into_iter().peekable();
    let mut last = String::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let is_inner = tokens_before_are_a_module(&last);
                let mut inner = module.to_vec();
                inner.extend(is_inner.map(str::to_owned));
                let inside = if is_inner.is_some() { &[] } else { inside };
                walk(group.stream(), &inner, inside, named);
                last.clear();
            }
            TokenTree::Ident(ident) => {
                let word = ident.to_string();
                if last == "extern" && word == "crate" {
                    // `extern crate self as other` would be another name for everything.
                    named.push(vec!["extern crate".to_owned()]);
                } else if let Some(base) = base_of(&word, module, inside)
                    && last != ":"
                {
                    follow(base, &mut tokens, named);
                }
                last = if last == "mod" { format!("mod {word}") } else { word };
            }
            TokenTree::Punct(sign) => last = sign.to_string(),
            TokenTree::Literal(_) => last.clear(),
        }
    }
}

/// The name of the module whose braces come next.
fn tokens_before_are_a_module(last: &str) -> Option<&str> {
    last.strip_prefix("mod ")
}

fn base_of(word: &str, module: &[String], inside: &[String]) -> Option<Vec<String>> {
    match word {
        "crate" => Some(Vec::new()),
        "self" => Some(module.to_vec()),
        "super" => Some(module.split_last().map_or(Vec::new(), |(_, outer)| outer.to_vec())),
        _ => inside
            .iter()
            .any(|name| name == word)
            .then(|| [module, &[word.to_owned()]].concat()),
    }
}

type Tokens = std::iter::Peekable<proc_macro2::token_stream::IntoIter>;

fn is_sign(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Follows a way to its ends; one that goes no further is named only where it is given another name.
fn follow(mut way: Vec<String>, tokens: &mut Tokens, named: &mut Vec<Vec<String>>) {
    let mut steps = 0;
    while is_sign(tokens.peek(), ':') {
        tokens.next();
        if !is_sign(tokens.peek(), ':') {
            // The type of a field, `self: …`.
            return;
        }
        tokens.next();
        steps += 1;
        match tokens.peek() {
            Some(TokenTree::Ident(ident)) => {
                let word = ident.to_string();
                tokens.next();
                if word == "super" {
                    way.pop();
                } else if word != "self" {
                    way.push(word);
                }
            }
            Some(TokenTree::Group(group)) => {
                let mut inside = group.stream().into_iter().peekable();
                tokens.next();
                while inside.peek().is_some() {
                    branch(way.clone(), &mut inside, named);
                }
                return;
            }
            _ => break,
        }
    }
    let is_renamed = matches!(tokens.peek(), Some(TokenTree::Ident(word)) if word == "as");
    if steps > 0 || is_renamed {
        named.push(way);
    }
}

/// One of several ways in braces.
fn branch(mut way: Vec<String>, tokens: &mut Tokens, named: &mut Vec<Vec<String>>) {
    match tokens.next() {
        Some(TokenTree::Ident(ident)) if ident == "self" => named.push(way),
        Some(TokenTree::Ident(ident)) => {
            way.push(ident.to_string());
            let before = named.len();
            follow(way.clone(), tokens, named);
            if named.len() == before {
                named.push(way);
            }
        }
        _ => {
            way.push("*".to_owned());
            named.push(way);
        }
    }
    // On to the next one.
    while tokens.next().is_some_and(|token| !is_sign(Some(&token), ',')) {}
}

/// What a file hands on from elsewhere, `pub use …`: under which name, and the way to it.
pub(crate) fn handed_on(text: &str, module: &[String], inside: &[String]) -> Vec<(String, Vec<String>)> {
    let stream: TokenStream = syn::parse_str(text).unwrap();
    let mut tokens = stream.into_iter().peekable();
    let mut handed = Vec::new();
    while let Some(token) = tokens.next() {
        if !matches!(&token, TokenTree::Ident(word) if word == "pub") {
            continue;
        }
        tokens.next_if(|token| matches!(token, TokenTree::Group(_)));
        if tokens
            .next_if(|token| matches!(token, TokenTree::Ident(word) if word == "use"))
            .is_none()
        {
            continue;
        }
        let tree: TokenStream = tokens.by_ref().take_while(|token| !is_sign(Some(token), ';')).collect();
        let mut names = Vec::new();
        new_names(tree.clone(), &mut names);
        let ways = named_beside(&tree.to_string(), module, inside);
        assert_eq!(
            names.len(),
            ways.len(),
            "`pub use {tree}` is written as no test can read it"
        );
        handed.extend(names.into_iter().zip(ways));
    }
    handed
}

/// The names that a `use` brings, in its order.
fn new_names(tree: TokenStream, names: &mut Vec<String>) {
    let mut last = None;
    for token in tree {
        match token {
            TokenTree::Ident(word) => last = Some(word.to_string()),
            TokenTree::Group(group) => {
                last = None;
                new_names(group.stream(), names);
            }
            TokenTree::Punct(sign) if sign.as_char() == ',' => names.extend(last.take()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    names.extend(last);
}
