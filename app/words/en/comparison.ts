/** How a figure stands against what it was: in words, never in colours. `than` names the other: “the twelve before”. */
import { measured } from "../counted";

export const comparison = {
  more: (percent: string, than: string) => `${percent} more than in ${than}`,
  less: (percent: string, than: string) => `${percent} less than in ${than}`,
  same: (than: string) => `as much as in ${than}`,
  times: (times: string, than: string) => `${times} times as much as in ${than}`,
  higher: (points: string, than: string) => `${measured(points, "point", "points")} more than in ${than}`,
  lower: (points: string, than: string) => `${measured(points, "point", "points")} less than in ${than}`,
  level: (than: string) => `the same as in ${than}`,
  withFigure: (comparison: string, figure: string) => `${comparison} (${figure})`,
};
