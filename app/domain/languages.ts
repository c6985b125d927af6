/** The languages of the product: a line each, and a folder of the same name that holds all that is said in it. */
export { en } from "../words/en/language";
export { zh } from "../words/zh/language";
