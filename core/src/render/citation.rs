//! How an instrument and a provision are cited.

use crate::lang::Lang;
use crate::model::{Instrument, InstrumentKind};
use crate::plan::{Index, Plan};

/// An instrument by kind, symbol, date and issuer, as far as it has them:
/// "Kế hoạch 14/KH-UBND ngày 12/01/2024". Without a symbol its title stands.
pub(crate) fn instrument(text: &Instrument, lang: Lang) -> String {
    let Some(symbol) = &text.symbol else {
        return lang.text(&text.title, text.title_en.as_deref()).to_owned();
    };
    let kind = match (text.kind, text.joint_issuers.is_empty()) {
        (InstrumentKind::Circular, false) => lang.pick("Thông tư liên tịch", "Joint circular"),
        (InstrumentKind::Resolution, false) => {
            lang.pick("Nghị quyết liên tịch", "Joint resolution")
        }
        (other, _) => kind(other, lang),
    };
    match text.issued {
        Some(issued) => {
            let of = lang.pick("ngày", "of");
            format!("{kind} {symbol} {of} {}", lang.date(issued))
        }
        None => format!("{kind} {symbol}"),
    }
}

/// An obligation's provision: "Kế hoạch 14/KH-UBND ngày 12/01/2024, V.1".
pub(crate) fn provision(plan: &Plan, obligation: Index, lang: Lang) -> String {
    let text = plan.obligation(obligation);
    let source = instrument(plan.instrument(plan.obligations[obligation].instrument), lang);
    format!("{source}, {} {}", lang.pick("mục", "section"), text.provision)
}

fn kind(kind: InstrumentKind, lang: Lang) -> &'static str {
    let (vi, en) = match kind {
        InstrumentKind::Law => ("Luật", "Law"),
        InstrumentKind::Ordinance => ("Pháp lệnh", "Ordinance"),
        InstrumentKind::Resolution => ("Nghị quyết", "Resolution"),
        InstrumentKind::Decree => ("Nghị định", "Decree"),
        InstrumentKind::Decision => ("Quyết định", "Decision"),
        InstrumentKind::Directive => ("Chỉ thị", "Directive"),
        InstrumentKind::Circular => ("Thông tư", "Circular"),
        InstrumentKind::Conclusion => ("Kết luận", "Conclusion"),
        InstrumentKind::ActionProgramme => ("Chương trình hành động", "Action programme"),
        InstrumentKind::Programme => ("Chương trình", "Programme"),
        InstrumentKind::Scheme => ("Đề án", "Scheme"),
        InstrumentKind::Plan => ("Kế hoạch", "Plan"),
        InstrumentKind::Proposal => ("Tờ trình", "Proposal"),
        InstrumentKind::OfficialLetter => ("Công văn", "Official letter"),
        InstrumentKind::Notice => ("Thông báo", "Notice"),
        InstrumentKind::Other => ("Văn bản", "Document"),
    };
    lang.pick(vi, en)
}
