import type { Words } from "../shape";

export const comparison: Words["comparison"] = {
  more: (percent, than) => `比${than}多${percent}`,
  less: (percent, than) => `比${than}少${percent}`,
  same: (than) => `与${than}持平`,
  times: (times, than) => `为${than}的${times}倍`,
  higher: (points, than) => `比${than}高${points}个百分点`,
  lower: (points, than) => `比${than}低${points}个百分点`,
  level: (than) => `与${than}相同`,
  withFigure: (comparison, figure) => `${comparison}（${figure}）`,
};
