// Whether somebody is filling in a form in this part of a page, or has and not sent it.
const filled = (one) => one.tagName === "SELECT" ? one.selectedIndex !== Math.max(0, [...one.options].findIndex((option) => option.defaultSelected))
  : ["radio", "checkbox"].includes(one.type) ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;

export default function (part) {
  return part.querySelector(":is(input:not([type=hidden], [type=radio]), textarea, select):focus, details[open] form") !== null
    || [...part.querySelectorAll(":is(input:not([type=hidden]), textarea, select)")].some(filled);
}
