/** Months of the days of the record, looked up instead of computed: courses ask for them millions of times. */
import { firstDayOfMonth, monthOfDay } from "~/domain/calendar";

export class MonthCalendar {
  private readonly fromDay: number;
  private readonly months: Int32Array;
  private readonly nextMonthDays: Int32Array;

  /** @param fromDay first day that will be asked for, `toDay` the last */
  constructor(fromDay: number, toDay: number) {
    this.fromDay = fromDay;
    this.months = new Int32Array(toDay - fromDay + 1);
    this.nextMonthDays = new Int32Array(toDay - fromDay + 1);
    for (let day = fromDay; day <= toDay; day++) {
      const month = monthOfDay(day);
      this.months[day - fromDay] = month;
      this.nextMonthDays[day - fromDay] = firstDayOfMonth(month + 1);
    }
  }

  /** Months since 1970-01. */
  month(day: number): number {
    return this.months[day - this.fromDay]!;
  }

  /** First day of the month after a day's. */
  nextMonthDay(day: number): number {
    return this.nextMonthDays[day - this.fromDay]!;
  }
}
