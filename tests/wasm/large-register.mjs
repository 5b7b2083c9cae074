// A register of more than 10,000 duties over the five years 2026 to 2030, the
// same every time: 500 communes of ten provinces, whose reports go through the
// province's departments and committee to a ministry.
const PROVINCES = 10;
const COMMUNES = 50;
const RULES = [
  ...Array(5).fill(["month", "tháng", "FREQ=MONTHLY"]),
  ...Array(5).fill(["quarter", "quý", "FREQ=YEARLY;BYMONTH=3,6,9,12"]),
  ...Array(4).fill(["halfYear", "6 tháng", "FREQ=YEARLY;BYMONTH=6,12"]),
  ...Array(6).fill(["year", "năm", "FREQ=YEARLY;BYMONTH=11"]),
];

export function largeRegister() {
  const agencies = [{ id: "bo", name: "Bộ", level: "central" }];
  const obligations = [];
  /** A duty for each rule, whose result goes to the level above. */
  const add = (bearer, recipient, delay) => {
    RULES.forEach(([unit, period, rule], number) => {
      const day = 5 + number + delay;
      obligations.push({
        id: `${bearer}.${number}`, instrument: "kh", provision: `III.${number + 1}`, action: "report",
        title: `Báo cáo ${period} số ${number + 1} về tình hình thực hiện nhiệm vụ`,
        bearers: [bearer], ...(recipient && { recipients: [recipient], feeds: [`${recipient}.${number}`] }),
        phrase: `chậm nhất là ngày ${day} cuối kỳ báo cáo`, reportingPeriod: { unit },
        timing: { recurring: { start: "2026-01-01", rrule: `${rule};BYMONTHDAY=${day}`, bound: "by" } },
      });
    });
  };
  add("bo", undefined, 3);
  for (let province = 0; province < PROVINCES; province += 1) {
    const committee = `tinh-${province}`;
    agencies.push({ id: committee, name: `Ủy ban nhân dân tỉnh ${province}`, level: "province" });
    add(committee, "bo", 2);
    for (let commune = 0; commune < COMMUNES; commune += 1) {
      const id = `xa-${province}-${commune}`;
      agencies.push({ id, name: `Ủy ban nhân dân xã ${province}.${commune}`, level: "commune", parent: committee });
      add(id, committee, 0);
    }
  }
  const effective = { from: "2026-01-01", until: "2030-12-31" };
  const instruments = [{ id: "kh", kind: "plan", title: "Kế hoạch năm năm", effective }];
  return { kyhan: 1, title: "Mười nghìn nhiệm vụ", agencies, instruments, obligations };
}
