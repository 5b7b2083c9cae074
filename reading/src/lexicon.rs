//! Words that open the name of a body, that close it, and that send a result. A
//! person may add words here: small letters, composed, old tone marks (ủy, hóa).

/// Words that begin the name of a body or of those who act.
pub(crate) const HEADS: &[&str] = &[
    "bộ", "sở", "ban", "phòng", "cục", "chi cục", "tổng cục", "vụ", "viện", "ủy ban", "ubnd",
    "hđnd", "hội đồng", "văn phòng", "thanh tra", "kiểm toán", "công an", "quân đội", "quân khu",
    "bộ đội", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "cấp ủy",
    "chi bộ", "đảng bộ", "chi đoàn", "trường", "tổ", "hội", "đoàn", "liên đoàn", "liên minh",
    "hiệp hội", "mặt trận", "mttq", "ubmttq", "ubmttqvn", "trung tâm", "trạm", "đài", "báo", "tạp chí",
    "cổng thông tin", "ngân hàng", "kho bạc", "bảo hiểm xã hội", "bhxh", "thuế", "hải quan", "bệnh viện",
    "tòa án", "viện kiểm sát", "tập đoàn", "tổng công ty", "công ty", "doanh nghiệp",
    "hợp tác xã", "thường trực", "thủ tướng", "phó thủ tướng", "chính phủ", "quốc hội", "bộ trưởng",
    "thứ trưởng", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc",
    "thủ trưởng", "trưởng", "phó trưởng", "phó", "hiệu trưởng", "hiệu phó", "giáo viên", "gvcn", "bgh",
    "nhà trường", "bí thư", "phó bí thư", "lãnh đạo", "đồng chí", "đ/c", "cơ quan", "đơn vị", "địa phương",
    "nhóm", "khoa", "bộ phận", "bộ môn", "cá nhân", "người", "cán bộ", "công chức", "viên chức",
    "chuyên viên", "thành viên", "chủ đầu tư", "nhà thầu", "học sinh", "sinh viên", "phụ huynh",
    "cha mẹ học sinh", "hộ", "chi hội", "câu lạc bộ", "công đoàn", "thành đoàn", "tỉnh đoàn", "huyện đoàn",
    "xã đoàn", "đoàn thanh niên", "thư viện", "bảo tàng", "nhà văn hóa", "học viện", "đại học", "thôn",
    "ấp", "khu phố", "tổ dân phố", "xã", "phường", "thị trấn", "thị xã", "quận", "huyện", "tỉnh", "thành phố",
    "đặc khu", "mặt trận tổ quốc", "ttxvn", "vtv", "vov", "sở ngành", "ngành", "chỉ huy", "ban chỉ huy",
    "tư lệnh", "bộ tư lệnh", "bộ chỉ huy", "kế toán", "thủ quỹ", "văn thư", "tổng phụ trách", "y tế",
    "nhân viên", "bảo vệ", "thí sinh", "đại biểu", "cụm", "khối", "trạm y tế", "cửa hàng", "điện lực", "bưu điện", "viễn thông", "chủ nhiệm",
    "hiệp hội doanh nghiệp", "thương vụ", "đại sứ quán", "lực lượng", "tổ chức", "trung ương", "đại diện",
    "ban giám hiệu", "ban chỉ đạo", "ban tổ chức", "ban quản lý", "ban giám sát", "ban kiểm tra",
    "ban công tác", "ban chấp hành", "ban thường trực", "ban thường vụ", "ban giám đốc", "ban điều hành",
    "ban vận động", "ban đại diện", "ban biên tập", "hội đồng thi", "tổ giúp việc", "tổ công tác",
    "tổ chuyên môn", "tổ văn phòng", "tổ tư vấn", "tổ kiểm tra", "ban thư ký", "ban coi thi", "ban ra đề",
    "văn phòng điều phối", "ban điều phối", "tổ trưởng", "trưởng phòng", "trưởng ban", "trưởng thôn",
    "tổ bầu cử", "ban bầu cử", "sgdđt", "pgdđt", "phòng gdđt", "sở gdđt", "đội", "liên hiệp", "quỹ",
    "thống kê tỉnh", "thống kê cơ sở", "thống kê thành phố", "thuế tỉnh", "thuế cơ sở",
    "bch", "bcđ", "bhyt", "bts", "ctub", "ccvc", "cb", "hs", "gv", "ktx", "ông", "bà",
];

/// Words that only say how many; a head word must follow.
pub(crate) const QUANTITIES: &[&str] =
    &["các", "những", "mọi", "từng", "toàn thể", "tất cả", "tất cả các", "một số", "toàn bộ các"];

/// Words of a list of bodies that go on behind a comma or "và".
pub(crate) const GROUPS: &[&str] = &[
    "ban", "chi", "ngành", "đoàn thể", "hội đoàn thể", "địa phương", "đơn vị", "tổ chức", "cá nhân",
    "cấp", "khoa", "phòng", "đặc khu", "khu phố", "thôn", "tổ dân phố", "gia đình", "hộ gia đình",
    "cơ sở", "quận", "huyện", "thị xã", "thành phố", "tỉnh", "xã", "phường", "thị trấn",
    "doanh nghiệp", "hiệp hội", "nghệ nhân", "cộng đồng", "nhân dân", "người dân",
];

/// Verbs that close a name and begin what its bearer does.
pub(crate) const VERBS: &[&str] = &[
    "chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "xây dựng", "tổ chức thực hiện",
    "tổ chức triển khai", "báo cáo", "tổng hợp", "gửi", "trình", "tham mưu", "chỉ đạo", "hướng dẫn",
    "rà soát", "căn cứ", "thực hiện", "triển khai", "tiến hành", "phải", "cần", "được", "nộp", "chuyển",
    "hoàn thành", "hoàn thiện", "lập", "ban hành", "theo dõi", "đôn đốc", "kiểm tra", "giám sát", "tuyên truyền",
    "đẩy mạnh", "tăng cường", "tiếp tục", "bố trí", "cung cấp", "công bố", "thông báo", "phân công", "giao",
    "yêu cầu", "đề nghị", "quán triệt", "quyết định", "điều chỉnh", "nghiên cứu", "đề xuất", "thống nhất",
    "họp", "làm việc", "khẩn trương", "nghiêm túc", "chủ động", "tích cực", "kịp thời", "thường xuyên",
    "định kỳ", "xem xét", "phê duyệt", "thẩm định", "bảo đảm", "đảm bảo", "phổ biến", "đưa", "phát động", "treo",
    "in", "mời", "cử", "tham gia", "tham dự", "duy trì", "quản lý", "sử dụng", "vận động", "trao đổi", "nhận",
    "tiếp nhận", "xử lý", "giải quyết", "cấp", "lấy", "đánh giá", "sơ kết", "tổng kết", "tự xác định", "xác định",
    "có nhiệm vụ", "nghiên cứu", "soạn thảo", "lồng ghép", "đăng ký", "lựa chọn", "niêm yết", "đăng tải",
    "tổ chức", "là", "nhằm", "sẽ", "đã", "đang", "chấp hành", "thành lập", "kiện toàn", "phát hành", "tập huấn",
    "bàn giao", "quyết toán", "giải ngân", "thanh toán", "thống kê", "thu thập", "cập nhật", "khai báo", "ký",
    "thẩm tra", "đề ra", "giúp", "đồng loạt", "trực tiếp", "tập trung", "phấn đấu", "chuẩn bị", "ra", "có",
    "quy định", "phân bổ", "phân bố", "tự", "nghiệm thu", "khảo sát", "vệ sinh", "tham khảo", "thanh tra", "công khai", "chi trả",
    "đăng tin", "viết", "chốt", "kê khai", "ứng dụng", "khai thác", "điều hành", "hỗ trợ", "tạo điều kiện", "chịu",
    "dự thảo", "thông tin", "khắc phục", "nâng cao", "phát huy", "quan tâm", "cam kết", "trả lời", "xác minh", "tuân thủ",
    "làm rõ", "điểm danh", "chuyển giao", "đón", "khai giảng", "kết thúc", "bắt đầu", "nghỉ", "thi", "đi", "tiếp thu", "tiếp công dân", "xác nhận", "hoàn ứng", "thao giảng", "lưu trữ", "rút kinh nghiệm",
    "kêu gọi", "cân đối", "sơ tán", "di dời", "dự trữ", "biên soạn", "kiểm kê", "đối chiếu", "kiểm đếm", "thu gom", "nạo vét", "mở đợt", "vận hành", "xuất cấp",
];

/// Words that close a name without being its verb.
pub(crate) const STOPS: &[&str] = &[
    "trước", "chậm nhất", "muộn nhất", "để", "theo", "về", "qua", "thông qua", "nếu", "khi", "sau", "cho", "với",
    "hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "từ ngày", "đến ngày", "vào",
    "trong tháng", "trong quý", "trong năm", "trong ngày", "trong quí", "bằng", "kể từ", "đồng thời", "như",
    "tại phụ lục", "gồm", "bao gồm", "thì", "trong quá trình", "trên cơ sở", "dưới", "ngay", "đến hết", "đúng thời gian", "do", "từ nguồn", "nhất là", "đặc biệt", "đúng",
    "trong thời hạn", "trong vòng", "trong tuần", "mỗi", "tình hình", "đợt", "nêu", "nói trên", "một số", "quy định tại", "để tổng hợp", "xong", "kết quả",
];

/// Verbs whose object is sent to somebody.
pub(crate) const SENDS: &[&str] = &[
    "báo cáo", "gửi", "trình", "nộp", "chuyển", "gởi", "gửi báo cáo", "báo cáo kết quả", "thông báo", "đề xuất", "tham mưu",
    "tham mưu cho", "tham mưu giúp", "cung cấp", "trả lời", "kiến nghị", "xin ý kiến", "phản ánh",
];

/// Words between a sending verb and its recipient.
pub(crate) const TOWARDS: &[&str] = &["về", "cho", "đến", "tới", "lên", "tại"];

/// Verbs by which one body charges another.
pub(crate) const CHARGES: &[&str] = &["yêu cầu", "giao", "đề nghị", "phân công", "chỉ thị", "giao cho", "giao trách nhiệm cho"];

/// Words before a name at the head of a line, which do not belong to it.
pub(crate) const OPENERS: &[&str] = &[
    "đối với", "trách nhiệm của", "nhiệm vụ của", "giao", "giao cho", "đề nghị", "yêu cầu", "phân công", "riêng", "riêng đối với",
    "về phía", "nhiệm vụ", "trách nhiệm", "kính đề nghị", "phần việc của", "đối tượng", "giao trách nhiệm",
];

/// Kinds of documents, with the register's names for them.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("chương trình hành động", "actionProgramme"),
    ("kế hoạch", "plan"),
    ("chương trình", "programme"),
    ("đề án", "scheme"),
    ("chỉ thị", "directive"),
    ("quyết định", "decision"),
    ("nghị quyết", "resolution"),
    ("nghị định", "decree"),
    ("thông tư", "circular"),
    ("hướng dẫn", "other"),
    ("công văn", "officialLetter"),
    ("thông báo", "notice"),
    ("kết luận", "conclusion"),
    ("tờ trình", "proposal"),
    ("luật", "law"),
    ("pháp lệnh", "ordinance"),
    ("phương án", "plan"),
    ("lịch", "other"),
    ("quy chế", "other"),
    ("quy định", "other"),
    ("công điện", "directive"),
    ("văn bản", "officialLetter"),
    ("thể lệ", "other"),
    ("phụ lục", "other"),
    ("danh mục", "other"),
];

/// Words that open a clause of time, ground or aim before the subject.
pub(crate) const ADVERBIALS: &[&str] = &[
    "căn cứ", "theo", "trên cơ sở", "để", "nhằm", "sau", "khi", "nếu", "định kỳ", "hằng", "hàng", "chậm nhất", "muộn nhất",
    "trước", "từ", "trong", "ngoài", "ngoài ra", "đối với", "tháng", "quý", "ngày", "đến", "vào", "năm", "đồng thời", "riêng",
    "bên cạnh", "thông qua", "tại", "do", "vì", "tùy", "hết", "đầu", "cuối", "giữa", "sáng", "chiều", "thứ", "trường hợp",
    "ngay", "bằng", "mỗi", "cùng với", "kể từ", "tính đến", "dự kiến", "lưu ý", "phấn đấu", "riêng đối với", "đề nghị", "mục tiêu",
];

/// Nouns that hold a word which is a verb elsewhere.
pub(crate) const COMPOUNDS: &[&str] = &[
    "bầu cử", "ứng cử", "đề cử", "chương trình", "quy trình", "quá trình", "tiến trình", "lộ trình", "công trình", "giáo trình",
    "kỳ thi", "dự thi", "thi đua", "cuộc thi", "coi thi", "chấm thi", "hội thi", "đề thi", "cuộc họp", "ngoại giao", "các cấp", "trung cấp", "cao cấp",
    "độc lập", "công lập", "chữ ký", "nhật ký", "giấy mời", "khách mời", "xảy ra", "bài viết", "cấp xã", "cấp huyện", "cấp tỉnh",
    "cấp ủy", "cấp trên", "cấp dưới", "cấp cơ", "cấp trung", "truyền hình", "chấp hành", "có liên", "cấp học", "hai cấp", "in ấn",
    "cùng cấp", "liên cấp", "có thẩm", "cử tri", "cử nhân", "thư ký", "đơn vị", "báo chí", "chuyển đổi", "quản lý",
];
