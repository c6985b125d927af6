/** The words of the parts that only the server draws. */
import type { Language } from "../domain/text";
import { dictionaryOf } from "./dictionary-of.server";
import type { ServedWords } from "./shape";

function served<Part extends keyof ServedWords>(part: Part) {
  return (language: Language): ServedWords[Part] => dictionaryOf(language).served[part];
}

export const annotationWords = served("annotations");
export const atRiskWords = served("atRisk");
export const attackSheetWords = served("attackSheet");
export const analysisWords = served("methodAnalysis");
export const conductWords = served("conduct");
export const crossWords = served("cross");
export const filterPageWords = served("filterPage");
export const forecastWords = served("forecast");
export const flowWords = served("flows");
export const officerWords = served("officerComparison");
export const importWords = served("importLines");
export const noteWords = served("notes");
export const overviewComputedWords = served("overviewComputed");
export const packWords = served("pack");
export const panelWords = served("methodPanel");
export const periodWords = served("periods");
export const pictureWords = served("pictures");
export const planWords = served("plan");
export const rotationWords = served("rotation");
export const sendingWords = served("sending");
export const targetPageWords = served("targetPage");
export const targetWords = served("targets");
export const tryWords = served("whereToTry");
export const uploadWords = served("upload");
export const viewWords = served("views");
export const walkWords = served("walk");
export const whyNowWords = served("whyNow");
export const vintageWords = served("vintages");
