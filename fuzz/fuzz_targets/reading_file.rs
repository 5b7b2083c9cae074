#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| kyhan_tests::trials::reading_file(data));
