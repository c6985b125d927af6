/** An imported style sheet is the address under which the browser gets it. */
declare module "*.css" {
  const address: string;
  export default address;
}
