/** What an episode of each method takes on average: minutes of all officers present, and money. */
import { ACTIVITY_RECIPES, type ActivityRecipe } from "./activity-recipes";
import type { PortfolioParameters } from "./parameters";
import { POSTAGE_MINOR, TRAVEL_MINOR } from "./simulate-activities";
import { METHOD_CODES } from "./world";

export interface MethodCost {
  method: string;
  minutes: number;
  costMinor: number;
}

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** In the order of METHODS. */
export function methodCosts(parameters: PortfolioParameters): MethodCost[] {
  return METHOD_CODES.map((method) => {
    const recipe = ACTIVITY_RECIPES.find((each) => each.method === method)!;
    const activities = parameters.activityScale * middle(recipe.activities);
    const officers = middle(recipe.officers);
    const minutes = activities * officers * middle(recipe.minutes);
    const expensesMinor = recipe.expensesMinor ? middle(recipe.expensesMinor) : 0;
    const perActivity =
      shareOf(recipe, "visit") * officers * middle(TRAVEL_MINOR) +
      shareOf(recipe, "letter") * POSTAGE_MINOR +
      expensesMinor;
    return {
      method,
      minutes,
      costMinor: (minutes / 60) * parameters.officerHourMinor + activities * perActivity,
    };
  });
}

function shareOf({ channels }: ActivityRecipe, channel: "visit" | "letter"): number {
  const total = Object.values(channels).reduce((sum, weight) => sum + weight, 0);
  return (channels[channel] ?? 0) / total;
}
