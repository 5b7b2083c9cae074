//! The names of parties and of kinds of action.

use crate::lang::Lang;
use crate::model::Action;
use crate::plan::{Index, Plan};

/// A party's name, or words for nobody.
pub(crate) fn party_name(plan: &Plan, party: Index, lang: Lang) -> &str {
    let party = plan.party(party);
    match party.name() {
        Some(name) => lang.text(name, party.name_en()),
        None => lang.pick("(văn bản không nêu)", "(the document names nobody)"),
    }
}

/// A kind of action in words.
pub(crate) fn action_name(action: Action, lang: Lang) -> &'static str {
    let (vi, en) = match action {
        Action::Report => ("Báo cáo", "Report"),
        Action::IssuePlan => ("Ban hành kế hoạch", "Plan to issue"),
        Action::Aggregate => ("Tổng hợp", "Summary"),
        Action::Organise => ("Tổ chức hoạt động", "Activity"),
        Action::Inspect => ("Kiểm tra", "Inspection"),
        Action::Publish => ("Công bố", "Publication"),
        Action::Train => ("Tập huấn", "Training"),
        Action::Coordinate => ("Phối hợp", "Coordination"),
        Action::Fund => ("Bố trí kinh phí", "Funding"),
        Action::Collect => ("Thu thập số liệu", "Data collection"),
        Action::Guide => ("Hướng dẫn", "Guidance"),
        Action::Advise => ("Tham mưu", "Advice"),
        Action::Supervise => ("Giám sát", "Supervision"),
        Action::Mainstream => ("Lồng ghép", "Mainstreaming"),
        Action::Review => ("Rà soát", "Review"),
        Action::Respond => ("Xử lý vụ việc", "Response"),
        Action::Communicate => ("Tuyên truyền", "Communication"),
        Action::Implement => ("Triển khai thực hiện", "Implementation"),
        Action::Support => ("Hỗ trợ", "Support"),
        Action::Urge => ("Đôn đốc", "Direction"),
        Action::Draft => ("Soạn thảo", "Drafting"),
        Action::Appoint => ("Công tác cán bộ", "Appointment"),
        Action::Research => ("Nghiên cứu", "Research"),
        Action::Other => ("Nhiệm vụ khác", "Other duty"),
    };
    lang.pick(vi, en)
}

impl Plan {
    /// The Vietnamese name of a party, or its English one where that is asked
    /// for and exists; `None` for nobody.
    pub(crate) fn party_name(&self, party: Index, lang: Lang) -> Option<&str> {
        let party = self.party(party);
        Some(lang.text(party.name()?, party.name_en()))
    }
}
