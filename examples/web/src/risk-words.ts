// The kinds of findings in the words of a clerk: what it means, and what to do. Kinds that only
// whoever writes the data meets have none; the engine's own words stand there.
import type { Lang } from "./words";

const kinds: Record<string, { title: [string, string]; help: [string, string] }> = {
  "indicator-without-owner": {
    title: ["Chỉ tiêu chưa giao cho ai", "Indicators that nobody answers for"],
    help: ["Văn bản nêu chỉ tiêu mà không giao cơ quan nào theo dõi. Nên hỏi nơi ban hành.", "The document states the indicator and gives it to no agency. Ask whoever issued it."],
  },
  "indicator-owners-overlap": {
    title: ["Chỉ tiêu giao cho nhiều cơ quan", "Indicators that several agencies answer for"],
    help: ["Nên thống nhất cơ quan nào chủ trì, cơ quan nào cung cấp số liệu.", "Agree on who leads and who supplies data."],
  },
  "unidentified-document": {
    title: ["Văn bản được dẫn thiếu số hoặc ngày", "Documents cited without number or date"],
    help: ["Kế hoạch dẫn văn bản mà không đủ số, ký hiệu, ngày ban hành; bổ sung khi biết.", "The plan cites a document without its number, symbol or day; add them when known."],
  },
  "prescribed-document-not-loaded": {
    title: ["“Theo quy định” nhưng chưa có văn bản quy định", "“As prescribed”, and the prescribing document is not here"],
    help: ["Việc này có hạn ở một văn bản khác. Khi mở thêm văn bản đó, trang tính được ngày.", "Another document sets the date. Open it too, and the page computes the day."],
  },
  "prescribed-document-not-cited": {
    title: ["“Theo quy định” của văn bản không nằm trong căn cứ", "“As prescribed” by a document that is not cited"],
    help: ["Xem lại văn bản nào quy định thời hạn.", "Look again which document sets the time."],
  },
  "undated-link": {
    title: ["Chuỗi báo cáo thiếu ngày", "Chains of reports that lack a date"],
    help: ["Nơi gửi hoặc nơi tổng hợp không có hạn, nên không biết có kịp hay không. Nên hẹn một ngày.", "The sender or the collector has no date, so nobody can say whether it is in time. Agree on a day."],
  },
  "negative-slack": {
    title: ["Nơi tổng hợp đến hạn trước nơi gửi", "Collectors that are due before their senders"],
    help: ["Báo cáo tổng hợp phải xong trước khi các nơi gửi đến hạn. Nên đề nghị dời một trong hai hạn.", "The summary is due before what goes into it. Ask for one of the dates to be moved."],
  },
  "collector-too-soon": {
    title: ["Nơi tổng hợp có quá ít ngày", "Collectors with too few days"],
    help: ["Giữa hạn gửi và hạn tổng hợp không còn đủ ngày làm việc. Nên nhắc nơi gửi sớm hơn.", "Few working days are left between both dates. Remind the senders earlier."],
  },
  "date-outside-life": {
    title: ["Hạn nằm ngoài thời gian hiệu lực, không tính", "Dates outside the document's life, left out"],
    help: ["Ngày được nêu rơi trước khi văn bản ban hành hoặc sau khi hết hiệu lực.", "The stated day is before the document was issued or after it ended."],
  },
  "due-on-rest-day": {
    title: ["Hạn rơi vào ngày nghỉ", "Due on a day off"],
    help: ["Hạn do văn bản nêu không tự dời: nộp chậm nhất vào ngày làm việc cuối cùng trước đó.", "A stated date does not move: submit by the last working day before it."],
  },
  "due-before-activity-ends": {
    title: ["Báo cáo đến hạn khi hoạt động chưa kết thúc", "Reports due before their activity ends"],
    help: ["Báo cáo phần đã làm; hỏi nơi nhận có cần bổ sung sau không.", "Report what was done; ask whether the rest is wanted later."],
  },
  "due-before-cut-off": {
    title: ["Hạn đến trước ngày chốt số liệu", "Due before the data are closed"],
    help: ["Hỏi nơi nhận dùng số liệu đến ngày nào.", "Ask up to which day the data are wanted."],
  },
  "cut-off-too-close": {
    title: ["Ngày chốt số liệu quá sát hạn", "Data closed too shortly before the due day"],
    help: ["Chuẩn bị sớm, số liệu có rất ít ngày để tổng hợp.", "Prepare early: there are few days to gather the data."],
  },
  "closed-without-successor": {
    title: ["Cơ quan đã thôi hoạt động, chưa rõ ai kế thừa", "Closed agencies without a known successor"],
    help: ["Việc vẫn ghi tên cơ quan cũ. Hỏi cơ quan cấp trên ai tiếp nhận.", "The duty keeps the old name. Ask the superior agency who took over."],
  },
  "bearer-not-named": {
    title: ["Văn bản không nêu ai thực hiện", "The document names nobody"],
    help: ["Nên hỏi nơi ban hành giao cho cơ quan nào.", "Ask whoever issued it who is meant."],
  },
  "repeated-duty": {
    title: ["Một việc được nêu hai lần", "Duties stated twice"],
    help: ["Có thể là một việc; xem lại để khỏi nộp hai lần.", "It may be one duty; look again, so that it is not done twice."],
  },
  "group-narrower-than-name": {
    title: ["Nhóm cơ quan hẹp hơn tên gọi", "Groups narrower than their names"],
    help: ["Tên gọi trong văn bản rộng hơn các cơ quan đã liệt kê; có thể còn cơ quan khác.", "The document's words cover more than the listed agencies; there may be others."],
  },
  "agency-twice": {
    title: ["Một cơ quan có hai mã", "One agency under two ids"],
    help: ["Việc của cơ quan này có thể bị chia ở hai nơi; báo người giữ dữ liệu.", "Its work may be split between both; tell whoever keeps the data."],
  },
  "title-names-another": {
    title: ["Tên việc nhắc đến cơ quan khác với nơi nhận", "Titles that name another body than the recipients"],
    help: ["Xem lại nơi nhận trong văn bản.", "Look again who the recipients are."],
  },
  "offset-missing": {
    title: ["Không rõ báo cáo cho kỳ nào", "Reports that may be about another period"],
    help: ["Báo cáo đến hạn khi kỳ vừa bắt đầu; có thể là báo cáo của kỳ trước. Hỏi nơi nhận.", "The report is due when its period has just begun; the one before may be meant. Ask the recipient."],
  },
  "missing-working-day": {
    title: ["Kỳ không đủ ngày làm việc", "Periods with too few working days"],
    help: ["Trong kỳ này không có ngày làm việc mà văn bản nêu, nên không có hạn. Hỏi nơi ban hành.", "The period lacks the working day that the document names, so nothing falls due. Ask whoever issued it."],
  },
  "missing-lunar-day": {
    title: ["Tháng âm lịch thiếu ngày 30", "Lunar months without a 30th day"],
    help: ["Năm đó tháng âm lịch chỉ có 29 ngày nên không có hạn. Hỏi nơi ban hành.", "The lunar month has 29 days that year, so nothing falls due. Ask whoever issued it."],
  },
  "repeated-lunar-month": {
    title: ["Không rõ tháng nhuận", "Lunar months that a year has twice"],
    help: ["Năm đó có tháng nhuận cùng số; hạn tính theo tháng trước. Hỏi nơi ban hành.", "That year has a leap month of the same number; the first one counts here. Ask whoever issued it."],
  },
  "rule-without-day": {
    title: ["Việc không có ngày nào", "Duties that never fall due"],
    help: ["Cách nêu thời hạn không cho ngày nào trong thời gian văn bản có hiệu lực. Nên hỏi nơi ban hành.", "The words of the time give no day while the document is in force. Ask whoever issued it."],
  },
  "moved-together": {
    title: ["Nhiều hạn dồn vào một ngày", "Several due days moved to one"],
    help: ["Các ngày nghỉ dời nhiều hạn về cùng một ngày; chuẩn bị trước.", "Days off move several due days to the same one; prepare ahead."],
  },
  "due-before-opened": {
    title: ["Hạn trước khi cơ quan hoạt động", "Due before the agency began its work"],
    help: ["Vào ngày này cơ quan được nêu chưa hoạt động. Hỏi cơ quan nào làm trước đó.", "The named agency did not work yet on that day. Ask who did before."],
  },
  "act-set-twice": {
    title: ["Một việc được giao hai lần", "One act set twice, each with its own date"],
    help: ["Hai chỗ giao cùng việc cho cùng cơ quan, với hai hạn gần nhau. Hỏi nơi ban hành hạn nào đang áp dụng.", "Two provisions set the same act for the same agencies, with dates close by. Ask which one applies."],
  },
  "phrase-disagrees": {
    title: ["Hạn khác lời văn bản", "A date that differs from the words of the document"],
    help: ["Đối chiếu với văn bản; báo người giữ dữ liệu.", "Compare with the document; tell whoever keeps the data."],
  },
  "member-before-opened": {
    title: ["Thuộc nhóm trước khi hoạt động", "In a group before its work began"],
    help: ["Trước ngày hoạt động, cơ quan không có việc của nhóm. Hỏi cơ quan nào làm trước đó.", "Before it works it bears nothing of the group. Ask who did before."],
  },
  "happened-to-nobody": {
    title: ["Sự kiện xảy ra mà không việc nào tính từ đó", "An event from which nothing counts"],
    help: ["Xem lại sự kiện và cơ quan được nêu; không có hạn nào theo đó.", "Look again at the event and the agency; no day follows from it."],
  },
  "calendar-changes": {
    title: ["Lịch làm việc riêng khác lịch chung", "A calendar of its own differs from the common one"],
    help: ["Các ngày này nghỉ hoặc làm việc khác với lịch chung; xem lại văn bản cho phép.", "These days are off or worked otherwise than usual; look at the document that allows it."],
  },
  "record-repeated": {
    title: ["Ghi nhận lặp lại", "Repeated records"],
    help: ["Việc này đã được ghi nhận trước đó; bản sau không đổi gì.", "It was noted before; the later one changes nothing."],
  },
  "record-contradicts": {
    title: ["Ghi nhận trái nhau", "Records that contradict each other"],
    help: ["Hai ghi nhận của cùng một việc không khớp. Hoàn tác một bản.", "Two records of one duty do not fit. Undo one."],
  },
  "record-after-lock": {
    title: ["Ghi nhận sau khi đã khóa sổ", "Records after the books were closed"],
    help: ["Hỏi nơi nhận có mở lại sổ không.", "Ask the recipient whether the books can be opened again."],
  },
  "invalid-record": {
    title: ["Dòng ghi nhận không dùng được", "Records that cannot be used"],
    help: ["Các dòng khác vẫn được tính. Sửa dòng này trong tệp rồi mở lại.", "The other lines count. Mend this one in its file and open it again."],
  },
};

export function riskWords(code: string, lang: Lang): { title: string; help: string } | undefined {
  const found = kinds[code];
  const at = lang === "vi" ? 0 : 1;
  return found && { title: found.title[at], help: found.help[at] };
}
