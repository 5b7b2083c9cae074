use kyhan::dates::recurrence::Rule;

/// A text is refused with a reason, or is a rule that can be printed and read
/// again.
pub fn rule_text(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match text.parse::<Rule>() {
        Ok(rule) => {
            let printed = rule.to_string();
            assert_eq!(printed.parse::<Rule>().as_ref(), Ok(&rule), "{text} as {printed}");
        }
        Err(error) => {
            assert!(!error.problems().is_empty());
            assert!(error.problems().iter().all(|problem| !problem.to_string().is_empty()));
        }
    }
}
