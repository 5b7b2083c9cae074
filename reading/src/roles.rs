//! What a field or a column holds, by its label. A person may add words here.

use crate::tokens::{Class, Tokens, begins};

/// What a field or a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A running number.
    Number,
    /// What is to be done.
    Task,
    /// Who does it.
    Bearer,
    /// Who helps.
    Partner,
    /// Who receives the result.
    Recipient,
    /// What comes out of it.
    Result,
    /// When. `limit` is a label that names a limit ("thời hạn", "hạn nộp");
    /// `finish` one that names the end ("thời gian hoàn thành").
    Time { limit: bool, finish: bool },
    /// Where.
    Place,
    /// A target value, which sets no deadline.
    Target,
    /// Anything else.
    Other,
}

/// The labels of each role. The longest label that a heading begins with, or
/// else holds, gives its role.
pub(crate) const LABELS: [(Role, &[&str]); 12] = [
    (Role::Number, &["tt", "stt", "số tt", "số thứ tự", "no"]),
    (
        Role::Time { limit: true, finish: true },
        &[
            "thời hạn",
            "hạn",
            "hạn nộp",
            "hạn hoàn thành",
            "thời hạn hoàn thành",
            "kỳ hạn",
            "hạn chót",
            "hạn cuối",
            "thời hạn nộp",
            "thời hạn báo cáo",
            "thời hạn gửi",
            "thời hạn trình",
            "thời gian trình",
            "thời hạn thực hiện",
            "thời hạn giải quyết",
            "hạn xử lý",
            "hạn báo cáo",
            "thời gian báo cáo",
            "thời gian nộp",
            "thời gian gửi",
            "thời điểm hoàn thành",
            "mốc thời gian",
            "mốc hoàn thành",
            "thời gian nộp báo cáo",
            "thời gian gửi báo cáo",
            "thời hạn nhận",
            "thời hạn tiếp nhận",
            "thời gian tối đa",
            "ngày hoàn thành",
            "deadline",
        ],
    ),
    (
        Role::Time { limit: false, finish: true },
        &[
            "thời gian hoàn thành",
            "tiến độ hoàn thành",
            "dự kiến hoàn thành",
            "thời gian dự kiến hoàn thành",
            "thời gian ban hành",
            "thời gian kết thúc",
            "thời gian hoàn thành nhiệm vụ",
            "tiến độ trình",
            "thời gian thực hiện hoàn thành",
        ],
    ),
    (
        Role::Time { limit: false, finish: false },
        &[
            "thời gian",
            "thời gian thực hiện",
            "tiến độ",
            "tiến độ thực hiện",
            "thời điểm",
            "thời gian tổ chức",
            "thời gian triển khai",
            "thời gian dự kiến",
            "lộ trình",
            "lộ trình thực hiện",
            "thời gian bắt đầu",
            "ngày",
            "ngày tháng",
            "tháng",
            "thời điểm thực hiện",
            "thời gian tiến hành",
            "ngày thực hiện",
            "thời gian và địa điểm",
            "thời gian, địa điểm",
            "dự kiến thời gian",
            "thời gian cụ thể",
            "kế hoạch thời gian",
            "tuần",
            "thứ, ngày",
            "ngày, tháng",
            "thời gian diễn ra",
            "thời gian kiểm tra",
            "thời gian tập huấn",
            "lịch thực hiện",
            "thời gian thi",
            "thời lượng",
            "quý",
        ],
    ),
    (
        Role::Bearer,
        &[
            "đơn vị chủ trì",
            "cơ quan chủ trì",
            "chủ trì",
            "đơn vị thực hiện",
            "cơ quan thực hiện",
            "người thực hiện",
            "phụ trách",
            "đơn vị phụ trách",
            "người phụ trách",
            "bộ phận",
            "cơ quan, đơn vị thực hiện",
            "đơn vị chịu trách nhiệm",
            "trách nhiệm",
            "phân công",
            "phân công thực hiện",
            "đơn vị đầu mối",
            "cơ quan tham mưu",
            "đơn vị tham mưu",
            "cơ quan, đơn vị chủ trì",
            "bộ phận thực hiện",
            "bộ phận phụ trách",
            "chủ trì thực hiện",
            "tổ chức, cá nhân thực hiện",
            "đơn vị/cá nhân phụ trách",
            "người chịu trách nhiệm",
            "cá nhân phụ trách",
            "trách nhiệm thực hiện",
            "cơ quan chủ trì, thực hiện",
            "đơn vị soạn thảo",
            "cơ quan chủ trì soạn thảo",
            "cơ quan soạn thảo",
            "cơ quan trình",
            "đơn vị báo cáo",
            "cơ quan báo cáo",
            "cơ quan chịu trách nhiệm",
            "cơ quan, đơn vị chịu trách nhiệm",
            "đơn vị trực tiếp thực hiện",
            "lực lượng thực hiện",
            "đơn vị tổ chức",
            "chủ thể thực hiện",
            "người chủ trì",
            "giao",
            "đơn vị được giao",
            "cơ quan được giao",
            "cơ quan",
            "người đảm nhiệm",
            "cơ quan/đơn vị chủ trì",
            "đơn vị, cá nhân phụ trách",
            "đơn vị, cá nhân thực hiện",
            "cơ quan chủ trì tham mưu",
            "đơn vị chủ trì tham mưu",
            "lãnh đạo phụ trách",
        ],
    ),
    (
        Role::Partner,
        &[
            "phối hợp",
            "đơn vị phối hợp",
            "cơ quan phối hợp",
            "cơ quan, đơn vị phối hợp",
            "bộ phận phối hợp",
            "người phối hợp",
            "phối hợp thực hiện",
            "đơn vị phối hợp thực hiện",
            "cơ quan phối hợp thực hiện",
            "đơn vị liên quan",
            "lực lượng phối hợp",
        ],
    ),
    (
        Role::Recipient,
        &[
            "nơi nhận báo cáo",
            "cơ quan nhận",
            "đơn vị nhận",
            "nơi gửi",
            "cấp trình",
            "nơi nhận hồ sơ",
            "cơ quan nhận báo cáo",
            "cấp có thẩm quyền",
            "cấp phê duyệt",
            "cơ quan ban hành",
            "đơn vị tiếp nhận",
            "nơi nộp",
            "cấp ban hành",
            "cấp quyết định",
            "cơ quan phê duyệt",
            "trình",
            "nơi tiếp nhận",
            "cấp trình ban hành",
            "gửi về",
            "đơn vị nhận báo cáo",
        ],
    ),
    (
        Role::Result,
        &[
            "kết quả",
            "sản phẩm",
            "kết quả dự kiến",
            "sản phẩm dự kiến",
            "yêu cầu kết quả",
            "dự kiến kết quả",
            "sản phẩm đầu ra",
            "kết quả, sản phẩm",
            "ghi chú",
            "hình thức",
            "kinh phí",
            "kết quả/sản phẩm",
            "sản phẩm hoàn thành",
            "kết quả đầu ra",
            "dự kiến sản phẩm",
            "sản phẩm/kết quả",
            "hình thức văn bản",
            "kết quả thực hiện",
            "thành phần",
            "hồ sơ",
        ],
    ),
    (Role::Place, &["địa điểm", "nơi thực hiện", "địa bàn", "địa chỉ"]),
    (
        Role::Target,
        &[
            "chỉ tiêu",
            "mục tiêu",
            "đơn vị tính",
            "đvt",
            "giá trị",
            "định mức",
            "tỷ lệ",
            "tỉ lệ",
            "kế hoạch năm",
        ],
    ),
    (
        Role::Task,
        &[
            "nội dung",
            "nhiệm vụ",
            "công việc",
            "hoạt động",
            "tên nhiệm vụ",
            "nội dung công việc",
            "nội dung nhiệm vụ",
            "nội dung thực hiện",
            "nội dung hoạt động",
            "tên công việc",
            "nhiệm vụ cụ thể",
            "hạng mục",
            "nhiệm vụ, giải pháp",
            "tên văn bản",
            "tên đề án",
            "các nhiệm vụ",
            "nội dung, nhiệm vụ",
            "nhóm nhiệm vụ",
            "tên báo cáo",
            "loại báo cáo",
            "nội dung báo cáo",
            "đầu việc",
            "công tác",
            "các hoạt động",
            "nội dung triển khai",
            "tên hoạt động",
            "sự kiện",
            "trọng tâm công tác",
            "nội dung chính",
            "nhiệm vụ trọng tâm",
            "nội dung, công việc",
            "nội dung công tác",
            "các bước",
            "công việc thực hiện",
            "văn bản",
            "tên chương trình",
            "nội dung chi tiết",
            "môn thi",
            "bước thực hiện",
            "bước",
        ],
    ),
    (
        Role::Other,
        &[
            "đơn vị",
            "năm",
            "số lượng",
            "thời kỳ",
            "thời gian thực tập",
            "thời gian công tác",
            "thời gian chốt số liệu",
            "thời điểm chốt số liệu",
            "thời gian lấy số liệu",
            "thời điểm điều tra",
        ],
    ),
];

/// The role of the label in `from..to`: the longest known label that begins it.
pub(crate) fn label_role(t: &Tokens, from: usize, to: usize) -> Option<(Role, usize)> {
    let mut best: Option<(Role, usize)> = None;
    let first = t.word(from);
    if !t.may_be(from, Class::Labels) {
        return None;
    }
    for (role, labels) in LABELS {
        for label in labels.iter().filter(|label| begins(label, first)) {
            if let Some(end) = spelt(t, from, label).filter(|end| *end <= to)
                && best.is_none_or(|(_, longest)| end > longest)
            {
                best = Some((role, end));
            }
        }
    }
    best
}

/// Where a label ends; its commas and strokes may be signs of any kind.
fn spelt(t: &Tokens, from: usize, label: &str) -> Option<usize> {
    let mut at = from;
    for word in label.split([' ', '/']) {
        let (word, sign) = match word.strip_suffix(',') {
            Some(word) => (word, true),
            None => (word, false),
        };
        while at > from && matches!(t.any_sign(at), Some('/' | ',' | '&')) {
            at += 1;
        }
        if t.word(at) != word {
            return None;
        }
        at += 1;
        if sign && matches!(t.any_sign(at), Some(',' | '/' | ';')) {
            at += 1;
        }
    }
    Some(at)
}

/// The role of a column, by the words of its heading. Leading words such as
/// "dự kiến" or "các" may stand before the label.
pub(crate) fn column_role(t: &Tokens, from: usize, to: usize) -> Role {
    if from == to {
        return Role::Other;
    }
    // In running text these words open the list of copies.
    if t.phrase(from, "nơi nhận").is_some() {
        return Role::Recipient;
    }
    if let Some((role, end)) = label_role(t, from, to) {
        // A heading that names two things is the first: "Cơ quan chủ trì, phối hợp".
        if role != Role::Other || end == to {
            return role;
        }
    }
    (from + 1..to)
        .find_map(|at| {
            label_role(t, at, to).map(|(role, _)| role).filter(|role| {
                matches!(role, Role::Time { .. } | Role::Bearer | Role::Partner | Role::Task)
            })
        })
        .unwrap_or(Role::Other)
}
