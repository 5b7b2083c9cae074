//! The tables: their counts, ids, links, and facts read in the resolutions.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use kyhan_directory::{Directory, Level, LookupError, Unit};

fn load() -> Directory {
    Directory::load().expect("the tables are sound")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn of_day(directory: &Directory, level: Level, on: &str) -> usize {
    directory.units().filter(|unit| unit.level == level && unit.works_on(day(on))).count()
}

/// The communes of a province on a day, by type word.
fn types(directory: &Directory, province: &str, on: NaiveDate) -> HashMap<String, usize> {
    let province = &directory.province(province, on).expect("a province").id;
    let mut types = HashMap::new();
    for unit in directory.units().filter(|unit| unit.level == Level::Commune && unit.works_on(on)) {
        if directory.parent(unit).is_some_and(|parent| parent.id == *province) {
            let word = unit.name.strip_suffix(unit.short_name()).expect("a type word");
            *types.entry(word.trim().to_owned()).or_default() += 1;
        }
    }
    types
}

fn by_id<'a>(directory: &'a Directory, id: &str) -> &'a Unit {
    directory.units().find(|unit| unit.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn successors(directory: &Directory, id: &str) -> Vec<String> {
    directory.successors(by_id(directory, id)).map(|unit| unit.name.clone()).collect()
}

#[test]
fn counts_are_the_official_ones() {
    let directory = load();
    for (on, provinces, districts, communes) in
        [("2025-07-01", 34, 0, 3_321), ("2025-06-30", 63, 696, 10_035)]
    {
        assert_eq!(of_day(&directory, Level::Province, on), provinces, "{on}");
        assert_eq!(of_day(&directory, Level::District, on), districts, "{on}");
        assert_eq!(of_day(&directory, Level::Commune, on), communes, "{on}");
    }
}

/// The last clause of Điều 1 of each of these resolutions.
#[test]
fn provinces_have_the_communes_that_their_resolutions_count() {
    let directory = load();
    for (province, communes, wards, zones) in [
        ("Hà Nội", 75, 51, 0),    // 1656
        ("Đà Nẵng", 70, 23, 1),   // 1659
        ("Đồng Nai", 72, 23, 0),  // 1662
        ("Huế", 19, 21, 0),       // 1675
        ("Cà Mau", 55, 9, 0),     // 1655
        ("Khánh Hòa", 48, 16, 1), // 1667
        ("Quảng Ngãi", 86, 9, 1), // 1677
        ("Quảng Trị", 69, 8, 1),  // 1680
        ("Sơn La", 67, 8, 0),     // 1681
    ] {
        let found = types(&directory, province, Directory::CURRENT_SINCE);
        let count = |word: &str| found.get(word).copied().unwrap_or(0);
        assert_eq!(count("Xã"), communes, "{province}");
        assert_eq!(count("Phường"), wards, "{province}");
        assert_eq!(count("Đặc khu"), zones, "{province}");
        assert_eq!(found.values().sum::<usize>(), communes + wards + zones, "{province}");
    }
}

#[test]
fn ids_are_unique_and_plain() {
    let directory = load();
    let mut seen = HashSet::new();
    for unit in directory.units() {
        assert!(seen.insert(unit.id.as_str()), "{}", unit.id);
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(unit.id.starts_with("ubnd-") && unit.id.chars().all(is_plain), "{}", unit.id);
    }
    let with_year = directory.units().filter(|unit| unit.id.ends_with("-2025"));
    let with_year: Vec<&str> = with_year.map(|unit| unit.name.as_str()).collect();
    assert_eq!(with_year.len(), 23, "the merged provinces: {with_year:?}");
}

#[test]
fn units_whose_names_differ_in_marks_only_have_their_codes_in_their_ids() {
    let directory = load();
    for (on, count) in [("2025-07-01", 16), ("2025-06-30", 44)] {
        let with_code =
            |unit: &&Unit| unit.works_on(day(on)) && unit.id.ends_with(&format!("-{}", unit.code));
        assert_eq!(directory.units().filter(with_code).count(), count, "{on}");
    }
    assert_eq!(by_id(&directory, "ubnd-xa-ba-to-quang-ngai-21484").name, "Xã Ba Tơ");
    assert_eq!(by_id(&directory, "ubnd-xa-ba-to-quang-ngai-21523").name, "Xã Ba Tô");
    assert!(directory.units().all(|unit| unit.id != "ubnd-xa-ba-to-quang-ngai"));
}

#[test]
fn every_unit_that_ended_leads_to_units_that_work_the_next_day() {
    let directory = load();
    for unit in directory.units() {
        let successors: Vec<&Unit> = directory.successors(unit).collect();
        match unit.closed {
            None => assert!(successors.is_empty(), "{}", unit.id),
            Some(closed) => {
                let next = closed.succ_opt().expect("a next day");
                assert!(!successors.is_empty(), "{}", unit.id);
                assert!(successors.iter().all(|unit| unit.works_on(next)), "{}", unit.id);
            }
        }
        let last = unit.closed.unwrap_or(Directory::CURRENT_SINCE);
        match directory.parent(unit) {
            None => assert_eq!(unit.level, Level::Province, "{}", unit.id),
            Some(parent) => assert!(parent.works_on(last), "{}", unit.id),
        }
    }
}

/// Every unit of today but the provinces that went on and Huế follows another.
#[test]
fn every_commune_follows_a_unit() {
    let directory = load();
    let followed: HashSet<&str> = directory
        .units()
        .flat_map(|unit| directory.successors(unit))
        .map(|unit| unit.id.as_str())
        .collect();
    for unit in directory.units().filter(|unit| unit.closed.is_none()) {
        let is_new = unit.opened == Some(Directory::CURRENT_SINCE);
        assert!(!is_new || followed.contains(unit.id.as_str()), "{}", unit.id);
    }
}

/// Facts read in the resolutions, with their clause of Điều 1.
#[test]
fn communes_lead_where_their_resolutions_say() {
    let directory = load();
    for (id, names) in [
        // 1677, clauses 1, 30 and 31, 91, 92.
        ("ubnd-xa-tinh-chau-thanh-pho-quang-ngai-quang-ngai", &["Xã Tịnh Khê"][..]),
        ("ubnd-xa-tra-bui-huyen-tra-bong-quang-ngai", &["Xã Cà Đam", "Xã Tây Trà Bồng"]),
        ("ubnd-huyen-ly-son-quang-ngai", &["Đặc khu Lý Sơn"]),
        ("ubnd-xa-ba-xa-huyen-ba-to-quang-ngai", &["Xã Ba Xa"]),
        // 1662, clauses 39 to 42 and 83.
        ("ubnd-xa-tan-loi-huyen-hon-quan-binh-phuoc", &["Xã Tân Quan"]),
        ("ubnd-xa-thanh-binh-huyen-hon-quan-binh-phuoc", &["Phường Bình Long"]),
        ("ubnd-thi-tran-tan-khai-huyen-hon-quan-binh-phuoc", &["Xã Tân Khai"]),
        // 1656, clauses 42, 109 and 112.
        ("ubnd-xa-co-bi-huyen-gia-lam-ha-noi", &["Phường Phúc Lợi", "Xã Phù Đổng", "Xã Gia Lâm"]),
        // 1659, clause 9 and 10; 1675, clause 40; 1680, clause 76.
        ("ubnd-xa-hoa-lien-huyen-hoa-vang-da-nang", &["Phường Hải Vân", "Phường Liên Chiểu"]),
        ("ubnd-phuong-duong-no-quan-thuan-hoa-hue", &["Phường Dương Nỗ"]),
        ("ubnd-xa-hai-le-thi-xa-quang-tri-quang-tri", &["Phường Quảng Trị"]),
        // 1685, clause 50; 1655, clauses 12 and 13; 1667, clause 65.
        ("ubnd-phuong-15-quan-go-vap-ho-chi-minh", &["Phường An Hội Đông"]),
        ("ubnd-xa-tan-an-huyen-ngoc-hien-ca-mau", &["Xã Phan Ngọc Hiển", "Xã Đất Mũi"]),
        ("ubnd-xa-sinh-ton-huyen-truong-sa-khanh-hoa", &["Đặc khu Trường Sa"]),
        // 202/2025/QH15.
        ("ubnd-tinh-binh-phuoc", &["Tỉnh Đồng Nai"]),
        ("ubnd-tinh-quang-nam", &["Thành phố Đà Nẵng"]),
        // 175/2024/QH15, 1314/NQ-UBTVQH15, 1241/NQ-UBTVQH15.
        ("ubnd-tinh-thua-thien-hue", &["Thành phố Huế"]),
        ("ubnd-thanh-pho-hue-thua-thien-hue", &["Quận Thuận Hóa", "Quận Phú Xuân"]),
        ("ubnd-huyen-nong-son-quang-nam", &["Huyện Quế Sơn"]),
    ] {
        let mut found = successors(&directory, id);
        let mut expected: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn a_district_leads_to_the_communes_on_its_land() {
    let directory = load();
    let mut found = successors(&directory, "ubnd-huyen-hon-quan-binh-phuoc");
    found.sort();
    assert_eq!(
        found,
        ["Phường Bình Long", "Xã Minh Đức", "Xã Tân Hưng", "Xã Tân Khai", "Xã Tân Quan"]
    );
}

#[test]
fn provinces_are_found_without_marks_and_by_code_and_day() {
    let directory = load();
    let find = |query: &str, on: &str| {
        directory.province(query, day(on)).map(|unit| unit.id.clone()).map_err(|error| error.vi())
    };
    for query in ["Quảng Ngãi", "tinh quang ngai", "QUẢNG NGÃI", "51", "ngai"] {
        assert_eq!(find(query, "2025-07-01").as_deref(), Ok("ubnd-tinh-quang-ngai-2025"));
        assert_eq!(find(query, "2025-06-30").as_deref(), Ok("ubnd-tinh-quang-ngai"));
    }
    // The code 24 was Bắc Giang's and is Bắc Ninh's.
    assert_eq!(find("24", "2025-06-30").as_deref(), Ok("ubnd-tinh-bac-giang"));
    assert_eq!(find("24", "2025-07-01").as_deref(), Ok("ubnd-tinh-bac-ninh-2025"));
    assert_eq!(find("Huế", "2025-01-01").as_deref(), Ok("ubnd-thanh-pho-hue"));
    assert_eq!(find("Bắc Ninh", "2020-01-01").as_deref(), Ok("ubnd-tinh-bac-ninh"));
    assert_eq!(
        find("Thừa Thiên Huế", "2025-01-01").unwrap_err(),
        "ngày 01/01/2025 không có tỉnh, thành phố `Thừa Thiên Huế`: tỉnh Thừa Thiên Huế hoạt động \
         đến hết ngày 31/12/2024"
    );
}

#[test]
fn names_that_are_not_clear_are_refused_with_what_they_can_be() {
    let directory = load();
    let on = Directory::CURRENT_SINCE;
    let text = |query: &str| directory.province(query, on).expect_err("refused").to_string();
    assert_eq!(
        text("quang"),
        "`quang` can be Tỉnh Tuyên Quang (08), Tỉnh Quảng Ninh (22), Tỉnh Quảng Trị (44), \
         Tỉnh Quảng Ngãi (51)"
    );
    assert_eq!(
        text("Quảng Nam"),
        "there is no province `Quảng Nam` on 2025-07-01: Tỉnh Quảng Nam worked until 2025-06-30"
    );
    assert_eq!(text("Sài Gòn"), "there is no province `Sài Gòn`");
    for query in ["", "-", "tỉnh", "ngãi quảng"] {
        assert!(matches!(
            directory.province(query, on),
            Err(LookupError::Unknown { .. } | LookupError::Ambiguous { .. })
        ));
    }
}
