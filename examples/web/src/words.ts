// The words of the page, in both languages. The engine brings its own.
export type Lang = "vi" | "en";

const words = {
  skip: ["Đến nội dung", "Skip to content"],
  promise: ["Việc gì đến hạn, của ai, và vì sao vào ngày đó", "What falls due, for whom, and why on that day"],
  openFiles: ["Mở tệp…", "Open files…"],
  openBundled: ["Năm kế hoạch mẫu", "The five plans"],
  plan: ["Kế hoạch", "Plan"],
  allPlans: ["Tất cả kế hoạch", "All plans"],
  agency: ["Cơ quan", "Agency"],
  allAgencies: ["Tất cả cơ quan", "All agencies"],
  noSuchAgency: ["Không có cơ quan này", "There is no such agency"],
  day: ["Tính đến ngày", "As of"],
  views: ["Cách xem", "Views"],
  calendar: ["Lịch", "Calendar"],
  standing: ["Quá hạn và nhắc việc", "Overdue and alerts"],
  undated: ["Không có ngày", "Undated"],
  indicators: ["Chỉ tiêu", "Indicators"],
  chains: ["Chuỗi báo cáo", "Chains"],
  findings: ["Điều cần xem lại", "Findings"],
  footer: [
    "Mọi tính toán chạy ngay trong trình duyệt này. Không tệp nào rời khỏi máy.",
    "Everything is computed in this browser. No file leaves this machine.",
  ],
  reading: ["Đang đọc kế hoạch", "Reading plans"],
  computing: ["Đang tính kỳ hạn", "Computing deadlines"],
  today: ["Hôm nay", "Today"],
  agenda: ["Danh sách", "Agenda"],
  month: ["Tháng", "Month"],
  year: ["Năm", "Year"],
  downloadIcs: ["Tải lịch .ics", "Download .ics"],
  downloadCsv: ["Tải bảng .csv", "Download .csv"],
  close: ["Đóng", "Close"],
  why: ["Vì sao ngày này?", "Why this day?"],
  due: ["Hạn", "Due"],
  dueAt: ["Thời điểm", "Instant"],
  lastWorkingDay: ["Ngày làm việc cuối", "Last working day"],
  bearer: ["Người làm", "Bearer"],
  writtenAs: ["Văn bản ghi", "Written as"],
  recipients: ["Nơi nhận", "Recipients"],
  via: ["Qua", "Via"],
  period: ["Kỳ báo cáo", "Period"],
  cutOff: ["chốt số liệu", "cut-off"],
  phrase: ["Nguyên văn", "Wording"],
  provision: ["Điều khoản", "Provision"],
  provisional: ["tạm tính", "provisional"],
  nobody: ["văn bản không nêu ai", "nobody is named"],
  indicator: ["Chỉ tiêu", "Indicator"],
  target: ["Mục tiêu", "Target"],
  owners: ["Nơi chịu trách nhiệm", "Owners"],
  state: ["Tình trạng", "State"],
  covered: ["đủ", "covered"],
  gap: ["chưa có ai", "nobody"],
  overlap: ["chồng lấn", "overlap"],
  coordinates: ["phối hợp", "coordinates"],
  duty: ["Nhiệm vụ", "Duty"],
  reason: ["Lý do", "Reason"],
  overdue: ["Quá hạn", "Overdue"],
  overdueNote: [
    "Chưa có ghi nhận kết quả nào nên mọi việc đã qua hạn đều hiện ở đây.",
    "No results are recorded, so everything past its day is listed.",
  ],
  alertsOn: ["Nhắc việc trong ngày", "Alerts of the day"],
  nothing: ["Không có gì.", "Nothing."],
  noFindings: ["Không có điều gì cần xem lại.", "There is nothing to look at."],
  refused: ["Chưa mở được", "Cannot be opened"],
  line: ["dòng", "line"],
  contributor: ["Nơi gửi", "Contributor"],
  collector: ["Nơi tổng hợp", "Collector"],
  slack: ["Khoảng đệm", "Slack"],
  workingDays: ["ngày làm việc", "working days"],
  daysLate: ["ngày quá hạn", "days late"],
  bearers: ["cơ quan", "agencies"],
  undatedEnd: ["không có ngày", "no date"],
  tightest: ["Chuỗi chặt nhất", "Tightest chain"],
  failed: ["Không trả lời được", "No answer"],
  showing: ["Hiện", "Showing"],
  of: ["trong", "of"],
} satisfies Record<string, [string, string]>;

export type Word = keyof typeof words;

let current: Lang = "vi";

export function lang(): Lang {
  return current;
}

export function speak(language: Lang): void {
  current = language;
}

export function word(name: Word): string {
  return words[name][current === "vi" ? 0 : 1];
}

/** A text of a register in the reader's language, where it has one. */
export function name(entry: { name: string; nameEn?: string } | undefined, id: string): string {
  return (current === "en" ? entry?.nameEn : undefined) ?? entry?.name ?? id;
}

export function longDate(date: string): string {
  const format = new Intl.DateTimeFormat(current, {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

export function shortDate(date: string): string {
  const format = new Intl.DateTimeFormat(current === "vi" ? "vi" : "en-GB", { timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
