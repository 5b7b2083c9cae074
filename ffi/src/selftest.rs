//! Whether this library computes on this machine what it should.

use sha1_smol::Sha1;

use crate::output::answer;
use crate::refusal::Refusal;
use crate::text::KyhanText;

include!("selftest_cases.rs");

/// Asks some of the questions that the library was tested with before it was
/// released, and compares the digest (SHA-1) of the answers with the one that was
/// taken then. A host runs it once, after it was installed or moved.
///
/// On KYHAN_STATUS_OK `text` gets the number of questions and the digest, as JSON;
/// otherwise the status is KYHAN_STATUS_INTERNAL_ERROR and `text` gets the error
/// document with both digests.
///
/// # Safety
///
/// `text` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_selftest(text: *mut *mut KyhanText) -> i32 {
    // SAFETY: the caller's promise.
    unsafe { answer(text, || selftest().map(KyhanText::from)) }
}

fn selftest() -> Result<String, Refusal> {
    let mut digest = Sha1::new();
    for (documents, request) in CASES {
        let (Ok(answer) | Err(answer)) = kyhan::answer(documents, request);
        digest.update(answer.as_bytes());
    }
    let found = digest.digest().to_string();
    if found != EXPECTED {
        return Err(Refusal::selftest(&found, EXPECTED));
    }
    Ok(format!(r#"{{"kyhan":1,"selftest":{{"questions":{},"digest":"{found}"}}}}"#, CASES.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_answers_as_its_vectors_say() {
        assert!(CASES.len() > 20, "{}", CASES.len());
        let report = selftest().unwrap_or_else(|refusal| refusal.document());
        assert!(report.contains("selftest"), "{report}");
        let bytes = |(documents, request): &(&[&[u8]], &[u8])| {
            documents.iter().map(|document| document.len()).sum::<usize>() + request.len()
        };
        assert!(CASES.iter().map(bytes).sum::<usize>() < 64 << 10);
    }
}
