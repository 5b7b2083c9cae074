// The words of the page, in both languages. The engine brings its own.
export type Lang = "vi" | "en";

const words = {
  skip: ["Đến nội dung", "Skip to content"],
  promise: ["Việc gì đến hạn, của ai, và vì sao vào ngày đó", "What falls due, for whom, and why on that day"],
  openFiles: ["Mở tệp…", "Open files…"],
  openBundled: ["Năm kế hoạch thật, 2021–2030", "Five real plans, 2021–2030"],
  openGallery: ["Kế hoạch mẫu năm 2026", "Sample plans of 2026"],
  closeFiles: ["Đóng tệp đang mở", "Close these files"],
  controls: ["Chọn cơ quan, kế hoạch, ngày", "Agency, plan, day"],
  mine: ["Việc của tôi", "My work"],
  late: ["Quá hạn", "Late"],
  soon: ["Trong 30 ngày tới", "In the next 30 days"],
  later: ["Sau 30 ngày, trong một năm", "After 30 days, within a year"],
  incoming: ["Gửi đến tôi", "Coming to me"],
  helps: ["Phối hợp", "Helping"],
  done: ["Đã xong, đã miễn, đã qua", "Done, waived, over"],
  lateParts: ["nơi gửi muộn", "late senders"],
  agenciesFound: ["cơ quan ứng với tên này", "agencies have this name"],
  chooseOne: ["hãy gõ lại và chọn một", "type it again and choose one"],
  group: ["nhóm", "group"],
  under: ["thuộc", "under"],
  until: ["đến", "until"],
  to: ["gửi", "to"],
  section: ["mục", "section"],
  role: ["Vai trò", "Role"],
  level_central: ["trung ương", "central"],
  level_province: ["cấp tỉnh", "province"],
  level_district: ["cấp huyện", "district"],
  level_commune: ["cấp xã", "commune"],
  level_unit: ["đơn vị", "unit"],
  role_leads: ["chủ trì", "leads"],
  role_suppliesData: ["cung cấp số liệu", "supplies data"],
  role_contributes: ["phối hợp", "contributes"],
  way_recipient: ["tôi là nơi nhận", "I am the recipient"],
  way_via: ["chuyển qua tôi", "it goes through me"],
  way_feeds: ["vào báo cáo tổng hợp của tôi", "it goes into a report of mine"],
  requested: ["đề nghị", "requested"],
  encouraged: ["khuyến khích", "encouraged"],
  whoAreYou: ["Bạn làm ở cơ quan nào?", "Which agency do you work for?"],
  whoAreYouHelp: ["Chọn một lần, trang sẽ nhớ. Gõ không dấu, viết tắt hay mã đều được.", "Choose once, the page remembers. Words without marks, short forms and ids will do."],
  searchAgency: ["Tìm cơ quan", "Find my agency"],
  busiest: ["Nhiều việc nhất trong 60 ngày tới", "Most to do in the next 60 days"],
  inSixtyDays: ["trong 60 ngày tới", "in the next 60 days"],
  nothingNear: ["Không có hạn nào gần ngày này.", "Nothing is due near this day."],
  nothingSoon: ["Không có hạn nào trong 30 ngày tới.", "Nothing is due in the next 30 days."],
  nothingInMonth: ["Tháng này không có hạn nào.", "Nothing is due this month."],
  lastDue: ["Hạn gần nhất trước đó", "Last due before"],
  nextDue: ["Hạn tiếp theo", "Next due"],
  inPlaceOf: ["thay cho", "in the place of"],
  handOvers: ["Sắp xếp, bàn giao", "Reorganisations"],
  unconfirmed: ["chưa xác nhận", "unconfirmed"],
  ago: ["trước", "ago"],
  daysLeft: ["còn", "in"],
  allSenders: ["Xem mọi nơi gửi", "All senders"],
  anotherDay: ["Đang xem như ngày {day}, không phải hôm nay ({today}).", "Shown as of {day}, which is not today ({today})."],
  exampleDay: ["Các kế hoạch này thuộc những năm đã qua, nên trang mở ra ở ngày {day}; hôm nay là {today}.", "These plans are of past years, so the page opens on {day}; today is {today}."],
  toToday: ["Về hôm nay", "Back to today"],
  notKept: ["Trình duyệt không cho lưu: khi tải lại trang, phải mở tệp lại.", "This browser does not let the page keep files: open them again after a reload."],
  notOpen: ["Địa chỉ này nói đến thứ không có trong các kế hoạch đang mở", "This address speaks of what is not in the open plans"],
  wrongFile: ["{name}: {kind}. Trang này đọc kế hoạch (.json), ghi nhận (.jsonl), và soạn nháp từ văn bản (.docx, .xlsx, .html, .txt).", "{name}: {kind}. This page reads plans (.json), records (.jsonl), and drafts from documents (.docx, .xlsx, .html, .txt)."],
  kind_word: ["tệp Word", "a Word file"],
  kind_excel: ["tệp Excel", "an Excel file"],
  kind_oldOffice: ["tệp Office kiểu cũ (.doc, .xls); hãy lưu thành .docx hoặc .xlsx", "an old Office file (.doc, .xls); save it as .docx or .xlsx"],
  kind_pdf: ["tệp PDF; hãy mở bản Word của văn bản", "a PDF file; open the document's Word file"],
  kind_image: ["tệp ảnh; trang không đọc chữ trong ảnh", "an image; the page reads no words in images"],
  kind_empty: ["tệp rỗng", "an empty file"],
  kind_text: ["tệp chữ, không phải dữ liệu kế hoạch", "a text, not the data of a plan"],
  kind_document: ["văn bản", "a document"],
  legend: ["Chú thích", "Legend"],
  legendReport: ["báo cáo, tổng hợp", "reports"],
  legendPlan: ["ban hành kế hoạch, kiểm tra", "plans, inspections"],
  legendDeed: ["việc khác", "other work"],
  legendDone: ["đã xong hoặc đã qua", "done or over"],
  legendOff: ["ngày nghỉ lễ", "days off"],
  legendWeekend: ["cuối tuần", "weekends"],
  worked: ["đi làm bù", "worked weekend days"],
  moreSpans: ["hoạt động khác trong nhiều ngày, ghi ở ngày cuối của chúng", "more activities over several days, shown on their last days"],
  overDays: ["Trong nhiều ngày", "Over several days"],
  withAlarms: ["kèm nhắc trước 7 ngày và 1 ngày", "with reminders 7 days and 1 day before"],
  print: ["In", "Print"],
  opens: ["Bắt đầu", "Begins"],
  howItAddsUp: ["Các con số cộng lại thế nào?", "How do the figures add up?"],
  addsUpHelp: [
    "Tỷ lệ tính những việc được giao đã qua hạn một ngày. Hoạt động trong nhiều ngày, việc chỉ đề nghị, việc được miễn và việc chưa đến hạn đứng ngoài tỷ lệ.",
    "Rates count assigned duties whose day is over. Activities over several days, what is only requested, what is waived and what is not due yet stand outside.",
  ],
  inRates: ["Trong tỷ lệ", "In the rates"],
  outsideRates: ["Ngoài tỷ lệ", "Outside"],
  total: ["Cộng", "Total"],
  whatIsFound: ["Điều cần xem", "What"],
  where: ["Ở đâu", "Where"],
  othersOpen: ["Các tệp khác vẫn mở", "The other files are open"],
  acknowledged: ["đã xem, giữ nguyên vì", "looked at and left, because"],
  doing: ["Ghi nhận", "Note what happened"],
  do_submitted: ["Đã nộp", "Submitted"],
  do_extended: ["Gia hạn", "Extended"],
  do_waived: ["Miễn", "Waived"],
  do_withdrawn: ["Rút lại", "Withdrawn"],
  note_submitted: ["số, ký hiệu văn bản đã gửi", "number of what was sent"],
  note_extended: ["văn bản cho gia hạn", "who allowed it, by which document"],
  note_waived: ["văn bản cho miễn", "who allowed it, by which document"],
  note: ["Ghi chú, căn cứ", "Note, basis"],
  decidedOn: ["Ngày quyết định", "Decided on"],
  extendedUntil: ["Hạn mới", "New last day"],
  save: ["Ghi", "Save"],
  undo: ["Hoàn tác", "Undo"],
  noted: ["{what}, {day}: {title}", "{what}, {day}: {title}"],
  ownRecords: ["ghi nhận của tôi, lưu trong trình duyệt này", "records of mine, kept in this browser"],
  ownRecordsFile: ["ghi nhận của tôi", "my records"],
  recordsFile: ["ghi-nhan", "records"],
  recordsNotKept: ["Trình duyệt không cho lưu ghi nhận: hãy tải tệp .jsonl trước khi đóng trang.", "This browser keeps no records: download the .jsonl file before you close the page."],
  saveRecords: ["Tải ghi nhận .jsonl", "Download records .jsonl"],
  sendRecords: ["Gửi lên hệ thống", "Send to the service"],
  secret: ["Mã bí mật của hệ thống", "The service's secret"],
  waiting: ["chưa gửi", "not sent"],
  notSent: ["Chưa gửi được", "Not sent"],
  whyBearer: ["Vì sao là cơ quan này, gửi nơi này?", "Why this agency, why these recipients?"],
  theDue: ["hạn", "due"],
  dates: ["Các ngày", "The dates"],
  kind_other: ["loại tệp trang không đọc được", "a kind of file that the page does not read"],
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
  target: ["Cần đạt", "Target"],
  targetsOf: ["Chỉ tiêu của năm", "Targets of"],
  noTarget: ["kế hoạch không nêu mức cho năm này", "the plan states no value for this year"],
  goal: ["Mục tiêu", "Goal"],
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
  agenciesFound: "agency has this name", lateParts: "late sender", moreSpans: "more activity over several days, shown on its last day", ownRecords: "record of mine, kept in this browser",
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

/** A sentence with its places filled in. */
export function sentence(name: Word, filled: Record<string, string>): string {
  return word(name).replace(/\{(\w+)\}/g, (whole, key: string) => filled[key] ?? whole);
}

/** A date with its weekday, short: “T6 14/12/2024”. */
export function dayName(date: string): string {
  const day = new Intl.DateTimeFormat(locale(), { weekday: "short", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
  return `${day} ${shortDate(date)}`;
}

export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
