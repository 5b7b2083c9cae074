#![no_main]

use kyhan_abi as _;

#[path = "../../ffi/src/calls/mod.rs"]
mod calls;

libfuzzer_sys::fuzz_target!(|data: &[u8]| calls::calls(data));
