//! JSON text (RFC 8259) as a format of serde: what the reader walks through.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::composed::{FIRST_OF_MARK, composed};
use crate::reader::{Reader, TAGGED, Trail};
use crate::slot::Ignored;

/// The most lists and objects within one another: as many as `serde_json` takes.
pub const MAX_NESTING: u32 = 127;

/// 10²² is the last power of ten that a binary fraction holds exactly.
const EXACT_POWERS: u32 = 22;

/// What a text may contain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// JSON as RFC 8259 defines it.
    #[default]
    Json,
    /// JSON with comments, `// …` and `/* … */`, and with a comma allowed after
    /// the last item or member.
    Jsonc,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// It ends within a value.
    End,
    /// A value is expected here.
    Value,
    /// The name of a member is expected here.
    Name,
    /// A colon is expected here.
    Colon,
    /// A comma or the end of the list is expected here.
    CommaOrListEnd,
    /// A comma or the end of the object is expected here.
    CommaOrObjectEnd,
    /// A string contains an unescaped character below U+0020.
    Control,
    /// A backslash is followed by something that is not an escape.
    Escape,
    /// A number is malformed.
    Number,
    /// A number is greater than any 64-bit float.
    Range,
    /// The text is nested deeper than [`MAX_NESTING`].
    Nesting,
    /// Something follows the value.
    Rest,
    /// The bytes are not UTF-8.
    Utf8,
    /// A comment, or a lone slash, where none may stand.
    Comment,
    /// A comment is not closed.
    OpenComment,
}

/// Why reading stopped. [`Json`] knows where; the reader's [`Trail`] knows what is
/// wrong with a value.
#[derive(Debug)]
pub(crate) enum Stop {
    Syntax(Syntax),
    Value,
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cannot be read")
    }
}

impl std::error::Error for Stop {}

impl Error for Stop {
    fn custom<T: std::fmt::Display>(_: T) -> Stop {
        Stop::Value
    }
}

/// A JSON text, read from its beginning to its end.
pub(crate) struct Json<'t> {
    text: &'t str,
    /// How many bytes of it have been read.
    at: usize,
    depth: u32,
    format: Format,
}

/// A text without its byte order mark.
pub(crate) fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
}

impl<'t> Json<'t> {
    pub(crate) fn new(text: &'t str, format: Format) -> Json<'t> {
        Json { text, at: 0, depth: 0, format }
    }

    /// How many bytes have been read; after a fault, those before it.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that belongs to a value.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        match self.byte() {
            Some(byte) if byte > b' ' && byte != b'/' => Some(byte),
            _ => self.pass_blanks(),
        }
    }

    /// Passes over blanks and comments.
    #[inline(never)]
    fn pass_blanks(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') if self.format == Format::Jsonc && self.comment() => {}
                next => return next,
            }
        }
    }

    /// Passes over a whole comment that begins here; `false` when none does.
    fn comment(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = match rest.as_bytes() {
            [b'/', b'/', ..] => Some(rest.find('\n').unwrap_or(rest.len())),
            [b'/', b'*', inside @ ..] => {
                inside.windows(2).position(|pair| pair == b"*/").map(|end| end + 4)
            }
            _ => None,
        };
        self.at += length.unwrap_or_default();
        length.is_some()
    }

    /// What is wrong where `expected` does not stand.
    fn missing(&self, expected: Syntax) -> Stop {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        Stop::Syntax(match rest {
            [] => Syntax::End,
            [b'/', b'*', inside @ ..]
                if self.format == Format::Jsonc && !inside.windows(2).any(|pair| pair == b"*/") =>
            {
                Syntax::OpenComment
            }
            [b'/', ..] => Syntax::Comment,
            _ => expected,
        })
    }

    /// Passes over what stands next if it is `byte`.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.byte() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Ends the text.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        self.peek().map_or(Ok(()), |_| Err(self.missing(Syntax::Rest)))
    }

    fn word(&mut self, word: &str) -> Result<(), Stop> {
        if !word.bytes().all(|byte| self.take(byte)) {
            return Err(self.missing(Syntax::Value));
        }
        Ok(())
    }

    /// Begins a list or an object.
    pub(crate) fn open(&mut self) -> Result<(), Stop> {
        if self.depth == MAX_NESTING {
            return Err(Stop::Syntax(Syntax::Nesting));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Goes to the next item or member; `false` after the last, when the list
    /// or object is behind.
    pub(crate) fn next(&mut self, end: u8, is_first: bool) -> Result<bool, Stop> {
        let next = self.peek();
        if next == Some(end) {
            self.depth -= 1;
            self.at += 1;
            return Ok(false);
        }
        if !is_first && !self.take(b',') {
            let is_list = end == b']';
            let expected = if is_list { Syntax::CommaOrListEnd } else { Syntax::CommaOrObjectEnd };
            return Err(self.missing(expected));
        }
        if !is_first && self.format == Format::Jsonc && self.peek() == Some(end) {
            return self.next(end, true);
        }
        Ok(true)
    }

    /// Passes over a value.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        Reader { slot: &mut Ignored, trail: &mut Trail::default() }.deserialize(self)
    }

    /// Where the name of the first member `tag` begins, if the object whose
    /// opening bracket is behind has one. The object is then still to be read.
    fn find_member(&mut self, tag: &str) -> Result<Option<usize>, Stop> {
        let (begin, depth) = (self.at, self.depth);
        let mut found = None;
        let mut is_first = true;
        while self.next(b'}', is_first)? {
            self.peek();
            let at = self.at;
            if self.name()? == tag {
                found = Some(at);
                break;
            }
            self.skip()?;
            is_first = false;
        }
        (self.at, self.depth) = (begin, depth);
        Ok(found)
    }

    /// Goes to what must stand next.
    fn expect(&mut self, byte: u8, expected: Syntax) -> Result<(), Stop> {
        if self.peek() == Some(byte) { Ok(()) } else { Err(self.missing(expected)) }
    }

    /// Passes over the colon between a name and its value.
    fn colon(&mut self) -> Result<(), Stop> {
        self.expect(b':', Syntax::Colon)?;
        self.at += 1;
        Ok(())
    }

    /// Reads the name of a member, and its colon.
    pub(crate) fn name(&mut self) -> Result<Cow<'t, str>, Stop> {
        self.expect(b'"', Syntax::Name)?;
        let name = self.string()?;
        self.colon()?;
        Ok(name)
    }

    /// Reads a string whose quotation mark stands next, and composes its letters.
    #[inline(never)]
    fn string(&mut self) -> Result<Cow<'t, str>, Stop> {
        self.at += 1;
        let plain = self.plain();
        if self.take(b'"') {
            return Ok(Cow::Borrowed(plain));
        }
        self.rest_of_string(plain.to_owned())
    }

    /// Reads the characters that stand for themselves.
    #[inline(always)]
    fn plain(&mut self) -> &'t str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let plain = rest.get(..plain(rest.as_bytes())).unwrap_or_default();
        self.at += plain.len();
        plain
    }

    /// Reads the rest of a string that has more than plain characters.
    #[inline(never)]
    fn rest_of_string(&mut self, mut string: String) -> Result<Cow<'t, str>, Stop> {
        while !self.take(b'"') {
            match self.byte() {
                Some(b'\\') => string.push(self.escape()?),
                Some(FIRST_OF_MARK) => {
                    let rest = self.text.get(self.at..).unwrap_or_default();
                    let mark = rest.chars().next();
                    string.extend(mark);
                    self.at += mark.map_or(0, char::len_utf8);
                }
                _ => return Err(self.missing(Syntax::Control)),
            }
            string.push_str(self.plain());
        }
        Ok(composed(Cow::Owned(string)))
    }

    /// Reads the character of an escape whose backslash stands next.
    #[inline(never)]
    fn escape(&mut self) -> Result<char, Stop> {
        self.at += 1;
        let byte = self.byte().ok_or(Stop::Syntax(Syntax::End))?;
        let character = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.utf16(),
            _ => return Err(Stop::Syntax(Syntax::Escape)),
        };
        self.at += 1;
        Ok(character)
    }

    /// Reads the digits of an escape in UTF-16 whose `u` stands next, and of the
    /// one after it where two make a character.
    fn utf16(&mut self) -> Result<char, Stop> {
        let begin = self.at;
        let first = self.unit()?;
        let mut character = char::from_u32(first);
        if (0xD800..0xDC00).contains(&first) && self.take(b'\\') && self.byte() == Some(b'u') {
            let second = self.unit()?;
            if (0xDC00..0xE000).contains(&second) {
                character = char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second - 0xDC00);
            }
        }
        character.ok_or_else(|| {
            self.at = begin;
            Stop::Syntax(Syntax::Escape)
        })
    }

    fn unit(&mut self) -> Result<u32, Stop> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                let is_cut = self.byte().is_none();
                return Err(Stop::Syntax(if is_cut { Syntax::End } else { Syntax::Escape }));
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }

    #[inline(never)]
    fn number(&mut self) -> Result<Number, Stop> {
        let is_negative = self.take(b'-');
        let mut decimal = Decimal { digits: 0, exponent: 0 };
        let begins_with_zero = self.byte() == Some(b'0');
        let length = self.digits(|digit| decimal.push(digit, false))?;
        if begins_with_zero && length > 1 {
            return Err(Stop::Syntax(Syntax::Number));
        }
        let mut is_whole = decimal.exponent == 0;
        if self.take(b'.') {
            is_whole = false;
            self.digits(|digit| decimal.push(digit, true))?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_whole = false;
            let is_small = self.take(b'-');
            let _ = is_small || self.take(b'+');
            let mut exponent = 0_i32;
            self.digits(|digit| {
                exponent = exponent.saturating_mul(10).saturating_add(i32::from(digit));
            })?;
            let exponent = if is_small { -exponent } else { exponent };
            decimal.exponent = decimal.exponent.saturating_add(exponent);
        }
        if is_whole && !is_negative {
            return Ok(Number::Unsigned(decimal.digits));
        }
        if is_whole
            && decimal.digits > 0
            && let Some(whole) = 0_i64.checked_sub_unsigned(decimal.digits)
        {
            return Ok(Number::Signed(whole));
        }
        let fraction = decimal.value().ok_or(Stop::Syntax(Syntax::Range))?;
        Ok(Number::Fraction(if is_negative { -fraction } else { fraction }))
    }

    /// Reads digits, one at least, and says how many.
    fn digits(&mut self, mut take: impl FnMut(u8)) -> Result<usize, Stop> {
        let begin = self.at;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            take(byte - b'0');
            self.at += 1;
        }
        if self.at == begin {
            return Err(self.missing(Syntax::Number));
        }
        Ok(self.at - begin)
    }
}

enum Number {
    Unsigned(u64),
    Signed(i64),
    Fraction(f64),
}

/// Digits times a power of ten.
struct Decimal {
    digits: u64,
    exponent: i32,
}

impl Decimal {
    /// Adds a digit; one that has no room any more counts for its place only.
    fn push(&mut self, digit: u8, is_fraction: bool) {
        let digits = self.digits.checked_mul(10).and_then(|tens| tens.checked_add(digit.into()));
        match digits {
            Some(digits) => {
                self.digits = digits;
                self.exponent -= i32::from(is_fraction);
            }
            None => self.exponent += i32::from(!is_fraction),
        }
    }

    /// The nearest value when there are at most 15 digits and 22 places; else
    /// one beside it at worst for each further 22. `None` when it is too great.
    fn value(&self) -> Option<f64> {
        let mut value = self.digits as f64;
        let mut left = self.exponent.unsigned_abs();
        while left > 0 && value > 0.0 && value.is_finite() {
            let step = left.min(EXACT_POWERS);
            let power = (0..step).fold(1.0, |power, _| power * 10.0);
            value = if self.exponent < 0 { value / power } else { value * power };
            left -= step;
        }
        value.is_finite().then_some(value)
    }
}

/// How many bytes a string begins with that stand for themselves: up to its end, an
/// escape, a control character, or a mark that may belong to the letter before it.
fn plain(text: &[u8]) -> usize {
    // Eight bytes at a time: each test leaves the highest bit of the bytes it holds for,
    // and perhaps of some after the first of these.
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHEST: u64 = u64::from_le_bytes([0x80; 8]);
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let is = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let (words, rest) = text.as_chunks();
    for (position, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = below(word, 0x20) | is(word, b'"') | is(word, b'\\') | is(word, FIRST_OF_MARK);
        let found = found & HIGHEST;
        if found != 0 {
            return position * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let is_special = |byte: &u8| matches!(*byte, b'"' | b'\\' | FIRST_OF_MARK | ..0x20);
    words.len() * 8 + rest.iter().position(is_special).unwrap_or(rest.len())
}

impl<'de> Deserializer<'de> for &mut Json<'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.peek() {
            Some(b'"') => visitor.visit_str(&self.string()?),
            Some(b'{') => {
                self.open()?;
                visitor.visit_map(Parts::of(self))
            }
            Some(b'[') => {
                self.open()?;
                visitor.visit_seq(Parts::of(self))
            }
            Some(b'-' | b'0'..=b'9') => match self.number()? {
                Number::Unsigned(value) => visitor.visit_u64(value),
                Number::Signed(value) => visitor.visit_i64(value),
                Number::Fraction(value) => visitor.visit_f64(value),
            },
            Some(b't') => self.word("true").and_then(|()| visitor.visit_bool(true)),
            Some(b'f') => self.word("false").and_then(|()| visitor.visit_bool(false)),
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => Err(self.missing(Syntax::Value)),
        }
    }

    /// For [`TAGGED`], hands over the first of `names` before all other members.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let (TAGGED, Some(b'{'), [tag, ..]) = (name, self.peek(), names) else {
            return self.deserialize_any(visitor);
        };
        self.open()?;
        let tag = self.find_member(tag)?.map_or(Tag::None, Tag::Next);
        visitor.visit_map(Parts { tag, ..Parts::of(self) })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier
        ignored_any
    }
}

/// The items of a list, or the members of an object, to be read up to the end.
struct Parts<'j, 'de> {
    json: &'j mut Json<'de>,
    is_first: bool,
    tag: Tag,
}

/// A member that is handed over before all others, by where its name begins.
#[derive(PartialEq, Eq)]
enum Tag {
    /// There is none.
    None,
    /// It comes next.
    Next(usize),
    /// It is being read; the first member begins at `first`.
    Open { tag: usize, first: usize },
    /// It has been read, and is passed over where it stands.
    Read(usize),
}

impl<'j, 'de> Parts<'j, 'de> {
    fn of(json: &'j mut Json<'de>) -> Parts<'j, 'de> {
        Parts { json, is_first: true, tag: Tag::None }
    }

    fn next(&mut self, end: u8) -> Result<bool, Stop> {
        let is_first = std::mem::take(&mut self.is_first);
        self.json.next(end, is_first)
    }

    /// Goes to the name of the next member.
    fn next_name(&mut self) -> Result<bool, Stop> {
        if let Tag::Next(tag) = self.tag {
            self.tag = Tag::Open { tag, first: std::mem::replace(&mut self.json.at, tag) };
            return Ok(true);
        }
        while self.next(b'}')? {
            self.json.expect(b'"', Syntax::Name)?;
            if self.tag != Tag::Read(self.json.at) {
                return Ok(true);
            }
            self.json.name()?;
            self.json.skip()?;
        }
        Ok(false)
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        if !self.next(b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Stop> {
        if !self.next_name()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        self.json.colon()?;
        let value = seed.deserialize(&mut *self.json)?;
        if let Tag::Open { tag, first } = self.tag {
            self.json.at = first;
            self.tag = Tag::Read(tag);
        }
        Ok(value)
    }
}

#[cfg(test)]
mod tests;
