//! How a call ended.

use crate::numbered::numbered;

numbered! {
    /// How a call ended. Numbers are never used again for something else.
    pub enum KyhanStatus {
        /// It has an answer.
        Ok = 0,
        /// The register documents cannot be used; the error lists every reason.
        InvalidRegister = 1,
        /// The question cannot be asked: an unknown id, a malformed rule, a limit.
        InvalidRequest = 2,
        /// An argument breaks the conventions: NULL where there must be something,
        /// bytes that are not UTF-8, a length no memory has, a number out of range.
        InvalidArgument = 3,
        /// A defect of the library, caught. Nothing was changed; what was asked
        /// has no answer, and every handle can still be used.
        InternalError = 4,
        /// The question names an agency by words that several have; the error has
        /// them in its column CANDIDATES.
        Ambiguous = 5,
    }
}
