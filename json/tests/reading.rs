//! Every shape that can be derived, read from right and wrong texts.

use kyhan_json::{Fault, Form, FromJson, Reason, read};

#[derive(Debug, PartialEq, FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct Trip {
    id: String,
    #[json(default)]
    stops: Vec<Stop>,
    by: Option<Vehicle>,
    #[json(default = "one")]
    seats: u32,
    area: Option<[f64; 2]>,
    is_paid: Option<bool>,
}

fn one() -> u32 {
    1
}

#[derive(Debug, PartialEq, FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct Stop {
    place: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, FromJson)]
#[json(rename_all = "camelCase")]
enum Kind {
    Pause,
    Night,
    #[json(rename = "end")]
    LastStop,
}

#[derive(Debug, PartialEq, FromJson)]
#[json(rename_all = "camelCase")]
enum Vehicle {
    Foot,
    Car(Car),
}

#[derive(Debug, PartialEq, FromJson)]
struct Car {
    plate: Plate,
}

#[derive(Debug, PartialEq)]
struct Plate(String);

impl std::str::FromStr for Plate {
    type Err = ();

    fn from_str(text: &str) -> Result<Plate, ()> {
        if text.len() == 4 { Ok(Plate(text.to_owned())) } else { Err(()) }
    }
}

static PLATE: Form = Form { name: "plate", description: "a plate of 4 letters" };
kyhan_json::from_str!(Plate, Plate(String::new()), PLATE);

#[derive(Debug, PartialEq, FromJson)]
#[json(untagged, deny_unknown_fields)]
enum Guests {
    Named(Vec<String>),
    Counted { adults: u32, children: Option<u32> },
}

#[derive(Debug, PartialEq, FromJson)]
#[json(tag = "call", rename_all = "camelCase")]
enum Request {
    Version,
    Book(Trip),
    AddStop(Stop),
}

fn fault<T: FromJson>(text: &str) -> Option<Fault> {
    read::<T>(text.as_bytes()).err()
}

fn words<T: FromJson>(text: &str) -> String {
    fault::<T>(text).map(|fault| fault.reason.to_string()).unwrap_or_default()
}

#[test]
fn objects_are_read_in_any_order_and_from_objects_only() {
    let stop = Stop { place: "Huế".to_owned(), kind: Kind::LastStop };
    assert_eq!(read(r#"{"kind": "end", "place": "Huế"}"#.as_bytes()), Ok(stop));
    let trip: Result<Trip, Fault> = read(br#"{"id": "t", "by": null}"#);
    let bare = Trip {
        id: "t".to_owned(),
        stops: Vec::new(),
        by: None,
        seats: 1,
        area: None,
        is_paid: None,
    };
    assert_eq!(trip, Ok(bare));
    for (text, expected) in [
        (r#"["Huế", "end"]"#, "invalid type: list, expected an object with `place` and `kind`"),
        (r#"{"place": "Huế"}"#, "missing field `kind`"),
        (r#"{"kind": "end", "kind": "end"}"#, "duplicate field `kind`"),
        (r#"{"kind": "rest"}"#, "unknown value `rest`, expected one of `pause`, `night`, `end`"),
        (r#"{"kind": 1}"#, "invalid type: integer `1`, expected one of `pause`, `night`, `end`"),
        (r#"{"kinds": "end"}"#, "unknown field `kinds`, expected `place` or `kind`"),
    ] {
        assert_eq!(words::<Stop>(text), expected, "{text}");
    }
    assert_eq!(words::<Trip>("{}"), "missing field `id`");
    assert!(read::<Car>(br#"{"color": ["red"], "plate": "ABCD"}"#).is_ok(), "open objects");
}

#[test]
fn scalars_are_of_their_type_and_range() {
    for (text, expected) in [
        (
            r#"{"id": "t", "seats": -1}"#,
            "invalid value: integer `-1`, expected a whole number, 0 or more",
        ),
        (
            r#"{"id": "t", "seats": 1.5}"#,
            "invalid type: number `1.5`, expected a whole number, 0 or more",
        ),
        (
            r#"{"id": "t", "seats": 4294967296}"#,
            "invalid value: integer `4294967296`, expected a whole number, 0 or more",
        ),
        (
            r#"{"id": "t", "isPaid": "yes"}"#,
            "invalid type: string `yes`, expected `true` or `false`",
        ),
        (r#"{"id": true}"#, "invalid type: boolean `true`, expected a string"),
        (r#"{"id": "t", "area": [1, 2, 3]}"#, "a list of 2 is expected"),
        (r#"{"id": "t", "area": [1]}"#, "a list of 2 is expected"),
        (r#"{"id": "t", "area": 1}"#, "invalid type: integer `1`, expected a list of two numbers"),
        (r#"{"id": "t", "by": {"car": {"plate": "ABC"}}}"#, "`ABC` is not a plate of 4 letters"),
    ] {
        assert_eq!(words::<Trip>(text), expected, "{text}");
    }
    let area = read::<Trip>(br#"{"id": "t", "area": [1, -2.5]}"#).map(|trip| trip.area);
    assert_eq!(area, Ok(Some([1.0, -2.5])));
}

#[test]
fn a_variant_is_a_name_or_an_object_with_one_member() {
    assert_eq!(read(br#""foot""#), Ok(Vehicle::Foot));
    assert_eq!(read(br#"{"foot": null}"#), Ok(Vehicle::Foot));
    let car = Vehicle::Car(Car { plate: Plate("ABCD".to_owned()) });
    assert_eq!(read(br#"{"car": {"plate": "ABCD"}}"#), Ok(car));
    for (text, expected) in [
        (r#""car""#, r#"`car` needs its value, as in {"car": …}"#),
        ("7", "invalid type: integer `7`, expected `foot` or `car`"),
        ("{}", "an object with exactly one member is expected"),
        (r#"{"foot": {}}"#, "invalid type: object, expected null"),
        (r#"{"boat": {}}"#, "unknown value `boat`, expected `foot` or `car`"),
        (
            r#"{"car": {"plate": "ABCD"}, "foot": null}"#,
            "an object with exactly one member is expected",
        ),
    ] {
        assert_eq!(words::<Vehicle>(text), expected, "{text}");
    }
}

#[test]
fn an_untagged_variant_follows_from_the_type_of_the_value() {
    assert_eq!(read(br#"["An"]"#), Ok(Guests::Named(vec!["An".to_owned()])));
    let counted = Guests::Counted { adults: 2, children: None };
    assert_eq!(read(br#"{"adults": 2}"#), Ok(counted));
    assert_eq!(
        words::<Guests>("7"),
        "invalid type: integer `7`, expected a list, or an object with `adults`",
    );
}

#[test]
fn a_tag_stands_anywhere_and_is_no_unknown_field() {
    let stop = || Request::AddStop(Stop { place: "Huế".to_owned(), kind: Kind::Night });
    for text in [
        r#"{"call": "addStop", "place": "Huế", "kind": "night"}"#,
        r#"{"place": "Huế", "call": "addStop", "kind": "night"}"#,
        r#" { "place" : "Huế" , "kind":"night" , "\u0063all" : "addStop" } "#,
    ] {
        assert_eq!(read(text.as_bytes()), Ok(stop()), "{text}");
    }
    assert_eq!(read(br#"{"call": "version"}"#), Ok(Request::Version));
    for (text, pointer, expected) in [
        ("[]", "", "invalid type: list, expected an object with `call`"),
        ("{}", "", "missing field `call`"),
        (r#"{"place": "Huế"}"#, "", "missing field `call`"),
        (
            r#"{"call": "buy"}"#,
            "/call",
            "unknown value `buy`, expected one of `version`, `book`, `addStop`",
        ),
        (
            r#"{"place": 1, "call": 7}"#,
            "/call",
            "invalid type: integer `7`, expected one of `version`, `book`, `addStop`",
        ),
        (
            r#"{"where": 1, "call": "addStop"}"#,
            "/where",
            "unknown field `where`, expected one of `call`, `place`, `kind`",
        ),
        (r#"{"call": "version", "a": 1}"#, "/a", "unknown field `a`, expected `call`"),
        (r#"{"call": "version", "call": "version"}"#, "/call", "duplicate field `call`"),
        (r#"{"place": "Huế", "call": "addStop"}"#, "", "missing field `kind`"),
        (
            r#"{"kind": {}, "call": "addStop"}"#,
            "/kind",
            "invalid type: object, expected one of `pause`, `night`, `end`",
        ),
        (r#"{"place": "Huế", "call": "addStop""#, "", "the text ends too early"),
        (r#"{"place": "Huế" "call": "addStop"}"#, "", "`,` or `}` is missing"),
    ] {
        let fault = fault::<Request>(text);
        let found = fault.map(|fault| (fault.pointer.to_string(), fault.reason.to_string()));
        assert_eq!(found, Some((pointer.to_owned(), expected.to_owned())), "{text}");
    }
}

#[test]
fn the_pointer_and_the_position_lead_to_the_value_or_the_unknown_name() {
    let whole = r#"{"id": "t", "stops": [{"place": "Huế", "kind": "end"},
  {"place": "Đà Nẵng", "kind": "night"}], "by": {"car": {"plate": "ABCD"}}}"#;
    assert!(read::<Trip>(whole.as_bytes()).is_ok());
    for (right, wrong, pointer, position) in [
        (r#""t""#, "5", "/id", "1:2"),
        ("Đà Nẵng\"", "Đà Nẵng\", \"~a/b\": [1, {\"c\": 2}]", "/stops/1/~0a~1b", "2:24"),
        (r#""night""#, "{}", "/stops/1/kind", "2:24"),
        (r#""night""#, r#""night", "kind": 1"#, "/stops/1/kind", "2:41"),
        (r#"{"place": "Huế", "kind": "end"}"#, "[7]", "/stops/0", "1:23"),
        (r#", "kind": "night""#, "", "/stops/1", "2:3"),
        (r#"{"plate": "ABCD"}"#, "{}", "/by/car", "2:50"),
        ("ABCD", "A", "/by/car/plate", "2:58"),
        (r#"{"car": "#, r#"{"boat": "#, "/by/boat", "2:50"),
        (r#""id": "t", "#, "", "", "1:1"),
    ] {
        let text = whole.replacen(right, wrong, 1);
        let fault = fault::<Trip>(&text);
        let found = fault.map(|fault| (fault.pointer.to_string(), fault.position.to_string()));
        assert_eq!(found, Some((pointer.to_owned(), position.to_owned())), "{text}");
    }
}

#[test]
fn other_formats_of_serde_read_the_same_types() {
    let trip = r#"{"id": "t", "by": {"car": {"plate": "ABCD"}}, "stops": []}"#;
    assert_eq!(serde_json::from_str::<Trip>(trip).ok(), read(trip.as_bytes()).ok());
    let fault = serde_json::from_str::<Trip>(r#"{"id": 7}"#).err().map(|error| error.to_string());
    assert_eq!(
        fault.as_deref(),
        Some("invalid type: integer `7`, expected a string at line 1 column 8"),
    );
}

#[test]
fn nesting_is_bounded() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let too_deep = |levels| {
        let text = format!(r#"{{"plate": "ABCD", "x": {}}}"#, deep(levels));
        let fault = read::<Car>(text.as_bytes()).err();
        fault.is_some_and(|fault| {
            matches!(fault.reason, Reason::Syntax(kyhan_json::Syntax::Nesting))
        })
    };
    assert!(!too_deep(126) && too_deep(127));
}
