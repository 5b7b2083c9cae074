//! Deadline words that say another time than the timing beside them.

use kyhan::model::Register;
use kyhan::problem::{Diagnostic, InBoth, List, PhraseReadings, Place, Pointer, Problem};
use kyhan_reading::disagreements;

use crate::sources::Sources;

/// Where the words of registers and their timings disagree.
pub(crate) fn found(sources: &Sources) -> Vec<Diagnostic> {
    let documents = sources.texts.iter().enumerate();
    documents.flat_map(|(document, text)| in_document(document, text)).collect()
}

fn in_document(document: usize, text: &[u8]) -> Vec<Diagnostic> {
    // Whole, with what the defaults of the document give.
    let register = Register::from_json(text).ok();
    let register = register.and_then(|register| serde_json::to_value(register).ok());
    let found = register.map(|register| disagreements(&register)).unwrap_or_default();
    let in_both =
        |words: kyhan_reading::InBoth| InBoth { vi: words.vi.into(), en: words.en.into() };
    let diagnostic = |found: kyhan_reading::Disagreement| Diagnostic {
        place: Place {
            list: Some(List::Obligations),
            entry: Some(found.obligation),
            path: Pointer::default().field("phrase"),
            ..Place::document(document)
        },
        problem: Problem::PhraseDisagrees {
            phrase: found.phrase.into(),
            readings: Box::new(PhraseReadings {
                said: in_both(found.said),
                timing: in_both(found.timing),
            }),
        },
        acknowledged: None,
    };
    found.into_iter().map(diagnostic).collect()
}
