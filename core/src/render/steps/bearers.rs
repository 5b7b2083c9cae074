//! Who bears a duty: members of groups, successors of agencies.

use super::{Because, Writer};
use crate::plan::{HandOver, Index, PartyText};

impl Writer<'_> {
    pub(super) fn member(&self, group: Index, party: Index) -> Because {
        let (name, of) = (self.name(party), self.name(group));
        let because = self
            .lang
            .say(format_args!("{name} thuộc “{of}”"), format_args!("{name} is one of “{of}”"));
        (because, self.group_basis(group).or_else(|| self.provision()))
    }

    pub(super) fn of_bearer(&self, group: Index, party: Index, bearer: Index) -> Because {
        let (name, of, whose) = (self.name(party), self.name(group), self.name(bearer));
        let because = self.lang.say(
            format_args!("“{of}” của {whose} là {name}"),
            format_args!("“{of}” of {whose} is {name}"),
        );
        (because, self.group_basis(group).or_else(|| self.provision()))
    }

    pub(super) fn succession(&self, hand_over: &HandOver) -> Because {
        (self.hand_over(hand_over), Some(self.hand_over_basis(hand_over)))
    }

    fn group_basis(&self, group: Index) -> Option<String> {
        match self.plan.party(group) {
            PartyText::Group(group) => group.basis.clone(),
            _ => None,
        }
    }

    fn hand_over(&self, hand_over: &HandOver) -> String {
        let lang = self.lang;
        let from = self.name(hand_over.from);
        // A merger often keeps the name: the id then tells who is meant.
        let name = |&heir: &Index| match self.name(heir) {
            name if name == from => format!("{name} ({})", self.plan.party_id(heir)),
            name => name.to_owned(),
        };
        let mut heirs: Vec<String> = Vec::new();
        for &succession in &hand_over.successions {
            heirs.extend(self.plan.successions[succession].to.iter().map(name));
        }
        let since = lang.date(hand_over.operates);
        let plural = if heirs.len() == 1 { "s" } else { "" };
        if heirs.is_empty() {
            return lang.say(
                format_args!("{from} thôi hoạt động từ {since}; chưa rõ cơ quan kế thừa"),
                format_args!("{from} ceased on {since}; no successor is recorded"),
            );
        }
        let heirs = heirs.join(", ");
        lang.say(
            format_args!("từ {since}, {heirs} thực hiện thay {from}"),
            format_args!("from {since} on, {heirs} act{plural} in place of {from}"),
        )
    }

    fn hand_over_basis(&self, hand_over: &HandOver) -> String {
        let mut bases: Vec<&str> = hand_over
            .successions
            .iter()
            .map(|&succession| self.plan.succession(succession).basis.as_str())
            .collect();
        bases.dedup();
        bases.join("; ")
    }
}
