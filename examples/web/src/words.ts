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
  standing: ["Tình hình và nhắc việc", "Standing and alerts"],
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
  copyAddress: ["Chép địa chỉ lịch", "Copy calendar address"],
  copied: ["Đã chép địa chỉ", "Address copied"],
  close: ["Đóng", "Close"],
  why: ["Vì sao ngày này?", "Why this day?"],
  due: ["Hạn", "Due"],
  dueAt: ["Hết hạn lúc", "Over at"],
  lastWorkingDay: ["Ngày làm việc cuối", "Last working day"],
  bearer: ["Cơ quan thực hiện", "Bearer"],
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
  contributes: ["phối hợp", "contributes"],
  suppliesData: ["cung cấp số liệu", "supplies data"],
  duty: ["Nhiệm vụ", "Duty"],
  reason: ["Lý do", "Reason"],
  overdue: ["Quá hạn, chưa nộp", "Overdue"],
  submittedLate: ["Nộp muộn", "Submitted late"],
  submitted: ["Nộp đúng hạn", "Submitted on time"],
  open: ["Đang đến hạn", "Open"],
  scheduled: ["Chưa đến kỳ", "Scheduled"],
  waived: ["Được miễn", "Waived"],
  elapsed: ["Đã qua", "Elapsed"],
  status: ["Tình trạng", "Status"],
  standingOn: ["Tình hình đến ngày", "Standing on"],
  noRecords: [
    "Chưa mở tệp ghi nhận (.jsonl), nên mọi việc đã qua hạn đều tính là chưa nộp. Dùng nút “Mở tệp…” hoặc kéo tệp vào trang.",
    "No file of records (.jsonl) is open, so everything past its day counts as not submitted. Use “Open files…” or drop the file on this page.",
  ],
  recordLines: ["dòng ghi nhận", "lines of records"],
  recordsElsewhere: ["dòng về các việc ngoài phạm vi đang xem", "about duties outside what is shown"],
  recordFindings: ["dòng ghi nhận cần xem lại:", "lines of records to look at:"],
  notJson: ["dòng này không đọc được dưới dạng JSON", "this line is not JSON"],
  recordHelp: [
    "mỗi dòng một bản ghi, ví dụ {\"occurrence\":\"…\",\"event\":\"submitted\",\"on\":\"2024-12-13\"}",
    "one record a line, such as {\"occurrence\":\"…\",\"event\":\"submitted\",\"on\":\"2024-12-13\"}",
  ],
  submittedOn: ["Ngày nộp", "Submitted on"],
  extendedFrom: ["gia hạn từ", "extended from"],
  locked: ["đã khóa sổ", "locked"],
  responsible: ["nay thuộc", "now with"],
  addressee: ["Gửi đến", "To"],
  settled: ["đã xong sau đó", "settled since"],
  expected: ["Phải nộp", "Expected"],
  received: ["Đã nộp", "Received"],
  onTime: ["Đúng hạn", "On time"],
  rate: ["Tỷ lệ nộp", "Reporting rate"],
  rateOnTime: ["Tỷ lệ đúng hạn", "Rate on time"],
  rates: ["Tỷ lệ", "Rates"],
  byAgency: ["Theo cơ quan", "By agency"],
  byInstrument: ["Theo kế hoạch", "By plan"],
  whatIf: ["Nếu dời hạn thì sao?", "What if the date moved?"],
  moveTo: ["Dời sang ngày (cho mọi cơ quan cùng làm)", "Move to (for all agencies that bear it)"],
  nothingChanges: ["Không có gì thay đổi.", "Nothing would change."],
  datesThatMove: ["Hạn sẽ đổi", "Dates that move"],
  slackThatChanges: ["Khoảng đệm sẽ đổi", "Slack that changes"],
  calendarsThatChange: ["Cơ quan có lịch phải sửa", "Agencies whose calendars change"],
  breaks: ["đứt: nơi tổng hợp đến hạn trước", "breaks: the collector is due first"],
  stillBroken: ["vẫn đứt: nơi tổng hợp đến hạn trước", "still broken: the collector is due first"],
  mended: ["nối lại được", "mended"],
  noDayLeft: ["không còn ngày làm việc nào", "no working day left"],
  days: ["ngày", "days"],
  duties: ["việc", "duties"],
  yearNote: ["Số dưới ngày là số việc đến hạn.", "The number below a day is that of the duties due."],
  more: ["việc khác", "more"],
  previous: ["Trước", "Previous"],
  next: ["Sau", "Next"],
  pagesOf: ["Các trang", "Pages"],
  alertsOn: ["Nhắc việc trong ngày", "Alerts of the day"],
  nothing: ["Không có gì.", "Nothing."],
  noFindings: ["Không có điều gì cần xem lại.", "There is nothing to look at."],
  refused: ["Chưa mở được", "Cannot be opened"],
  line: ["dòng", "line"],
  contributor: ["Nơi gửi", "Contributor"],
  collector: ["Nơi tổng hợp", "Collector"],
  slack: ["Khoảng đệm", "Slack"],
  workingDays: ["ngày làm việc", "working days"],
  daysLate: ["Số ngày quá hạn", "Days late"],
  bearers: ["cơ quan", "agencies"],
  bearersOfIt: ["Các cơ quan cùng làm", "Agencies that bear it"],
  undatedEnd: ["không có ngày", "no date"],
  tightest: ["Chuỗi chặt nhất", "Tightest chain"],
  failed: ["Không trả lời được", "No answer"],
  opened: ["Đang mở", "Open"],
  planFiles: ["tệp kế hoạch", "plan files"],
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
  return say(name, current);
}

/** A word in a language, for the thread that does not know the reader's. */
export function say(name: Word, language: Lang): string {
  return words[name][language === "vi" ? 0 : 1];
}

/** What is counted, as English says it of one. */
const one = {
  bearers: "agency", days: "day", duties: "duty", more: "more", planFiles: "plan file",
  recordFindings: "line of records to look at:", recordLines: "line of records",
  recordsElsewhere: "about a duty outside what is shown", workingDays: "working day",
} satisfies Partial<Record<Word, string>>;

/** So many of something. */
export function amount(count: number, name: keyof typeof one): string {
  return `${count.toLocaleString(current)} ${current === "en" && count === 1 ? one[name] : word(name)}`;
}

/** A text of a register in the reader's language, where it has one. */
export function name(entry: { name: string; nameEn?: string } | undefined, id: string): string {
  return (current === "en" ? entry?.nameEn : undefined) ?? entry?.name ?? id;
}

/** The day comes before the month in both languages. */
function locale(): string {
  return current === "vi" ? "vi" : "en-GB";
}

export function longDate(date: string): string {
  const format = new Intl.DateTimeFormat(locale(), {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

export function shortDate(date: string): string {
  const format = new Intl.DateTimeFormat(locale(), { timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
