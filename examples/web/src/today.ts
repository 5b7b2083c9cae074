// Which day it is in Viet Nam, and what another day is for.
export function todayInVietNam(): string {
  return new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" });
}
