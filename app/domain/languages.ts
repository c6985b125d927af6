/** The languages of the product: one line each, and a folder of words of the same name. */
export { en } from "../words/en/language";
export { zh } from "../words/zh/language";
