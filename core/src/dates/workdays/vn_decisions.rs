//! What was decided year by year for Vietnamese state agencies.
//!
//! To add a year, append a [`Decision`] to [`DECISIONS`]: everything else follows
//! from it. A document is cited only by a number that was read in the document
//! itself or in several independent public sources.

/// A year's decision on Tết, on the day beside Quốc khánh and on swapped days.
pub(super) struct Decision {
    pub(super) year: i32,
    /// Days off of the old lunar year; the rest of the Tết days follow Tết.
    pub(super) days_before_tet: i32,
    /// Whether the second day of Quốc khánh, which there is from 2021 on, is 3/9
    /// and not 1/9.
    pub(super) third_of_september: bool,
    pub(super) document: &'static str,
    /// Working days that were exchanged for weekly days of rest.
    pub(super) swaps: &'static [Swap],
}

/// A working day exchanged for a weekly day of rest; year, month, day.
pub(super) struct Swap {
    pub(super) off: (i32, u32, u32),
    pub(super) worked: (i32, u32, u32),
    pub(super) document: &'static str,
}

const fn decision(
    year: i32,
    days_before_tet: i32,
    third_of_september: bool,
    document: &'static str,
    swaps: &'static [Swap],
) -> Decision {
    Decision { year, days_before_tet, third_of_september, document, swaps }
}

const fn swap(off: (i32, u32, u32), worked: (i32, u32, u32), document: &'static str) -> Swap {
    Swap { off, worked, document }
}

const UNCONFIRMED: &str = "Ý kiến hằng năm của Thủ tướng Chính phủ (chưa xác minh số văn bản)";
const OF_2011: &str = "Công văn 9529/VPCP-KGVX ngày 31/12/2010";
const OF_2014: &str = "Công văn 10525/VPCP-KGVX ngày 12/12/2013";
const OF_2015: &str = "Ý kiến của Thủ tướng Chính phủ đồng ý với Tờ trình 89/TTr-LĐTBXH ngày \
                       20/11/2014 (chưa xác minh số văn bản)";
const OF_2019: &str = "Công văn 6519/VPCP-KGVX ngày 11/7/2018";
const OF_2025: &str =
    "Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024";
const OF_2026: &str =
    "Công văn 9859/VPCP-KGVX ngày 13/10/2025; Thông báo 9441/TB-BNV ngày 16/10/2025";

/// The decided years, one after another.
pub(super) static DECISIONS: [Decision; 18] = [
    decision(2010, 1, false, UNCONFIRMED, &[swap((2010, 2, 19), (2010, 2, 27), UNCONFIRMED)]),
    decision(
        2011,
        1,
        false,
        OF_2011,
        &[
            swap((2011, 1, 31), (2011, 1, 29), OF_2011),
            swap((2011, 2, 1), (2011, 1, 30), OF_2011),
            swap((2011, 4, 11), (2011, 4, 9), OF_2011),
        ],
    ),
    decision(2012, 1, false, UNCONFIRMED, &[swap((2012, 1, 27), (2012, 2, 4), UNCONFIRMED)]),
    decision(
        2013,
        1,
        false,
        UNCONFIRMED,
        &[
            swap((2012, 12, 31), (2013, 1, 5), UNCONFIRMED),
            swap((2013, 2, 15), (2013, 2, 23), UNCONFIRMED),
            swap((2013, 4, 29), (2013, 5, 4), UNCONFIRMED),
        ],
    ),
    decision(
        2014,
        1,
        false,
        OF_2014,
        &[
            swap((2014, 1, 28), (2014, 1, 25), OF_2014),
            swap((2014, 1, 29), (2014, 2, 8), OF_2014),
            swap((2014, 5, 2), (2014, 4, 26), OF_2014),
            swap((2014, 9, 1), (2014, 9, 6), OF_2014),
        ],
    ),
    decision(
        2015,
        2,
        false,
        OF_2015,
        &[
            swap((2015, 1, 2), (2014, 12, 27), OF_2015),
            swap((2015, 2, 16), (2015, 2, 14), OF_2015),
            swap((2015, 4, 29), (2015, 4, 25), OF_2015),
        ],
    ),
    decision(2016, 1, false, UNCONFIRMED, &[]),
    decision(2017, 2, false, "Công văn 9794/VPCP-KGVX ngày 14/11/2016", &[]),
    decision(2018, 2, false, "Thông báo 573/TB-VPCP ngày 14/12/2017", &[]),
    decision(
        2019,
        1,
        false,
        OF_2019,
        &[swap((2018, 12, 31), (2019, 1, 5), OF_2019), swap((2019, 4, 29), (2019, 5, 4), OF_2019)],
    ),
    decision(2020, 2, false, "Thông báo 4544/TB-LĐTBXH ngày 25/10/2019", &[]),
    decision(
        2021,
        2,
        true,
        "Công văn 9895/VPCP-KGVX ngày 26/11/2020; Thông báo 4875/TB-LĐTBXH",
        &[],
    ),
    decision(
        2022,
        1,
        false,
        "Công văn 245/VPCP-KGVX ngày 11/01/2022; Thông báo 119/TB-LĐTBXH",
        &[],
    ),
    decision(2023, 2, false, "Công văn 8056/VPCP-KGVX ngày 01/12/2022", &[]),
    decision(
        2024,
        2,
        true,
        "Công văn 8662/VPCP-KGVX ngày 03/11/2023",
        &[swap((2024, 4, 29), (2024, 5, 4), "Công văn 2450/VPCP-KGVX ngày 12/4/2024")],
    ),
    decision(2025, 2, false, OF_2025, &[swap((2025, 5, 2), (2025, 4, 26), OF_2025)]),
    decision(
        2026,
        1,
        false,
        OF_2026,
        &[
            swap((2026, 1, 2), (2026, 1, 10), "Công văn 12729/VPCP-KGVX ngày 25/12/2025"),
            swap((2026, 8, 31), (2026, 8, 22), OF_2026),
        ],
    ),
    decision(2027, 2, true, "Công văn 10065/VPCP-KGVX ngày 02/10/2026", &[]),
];
