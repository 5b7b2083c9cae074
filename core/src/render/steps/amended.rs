//! What a document said before another changed it.

use super::{Because, Writer};
use crate::dates::Date;
use crate::plan::Index;
use crate::render::citation;

impl Writer<'_> {
    pub(super) fn amended(&self, obligation: Index, former: Index, due: Option<Date>) -> Because {
        let lang = self.lang;
        let provision = citation::provision(self.plan, former, lang);
        let since = lang.date(self.plan.obligations[obligation].force.from);
        let because = match due {
            Some(due) => {
                let due = lang.date(due);
                lang.say(
                    format_args!("{provision}: hạn {due}; được sửa đổi từ {since}"),
                    format_args!("{provision}: due on {due}; amended from {since} on"),
                )
            }
            None => lang.say(
                format_args!("{provision}: được sửa đổi từ {since}"),
                format_args!("{provision}: amended from {since} on"),
            ),
        };
        (because, Some(citation::provision(self.plan, obligation, lang)))
    }
}
