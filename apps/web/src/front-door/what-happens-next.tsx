/** The same promise, in the same words, wherever it is asked. */
export function WhatHappensNext() {
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      <li>You get a code. It shows that we have your words.</li>
      <li>People from the services near you read them together. They call this a huddle.</li>
      <li>One of them becomes your key worker. That is the person who makes sure things happen.</li>
      <li>Your key worker gets in touch in the way you chose, by a day that you can see with your code.</li>
      <li>You talk about what is going well, what is hard and what you want. Then you make a plan together.</li>
    </ol>
  );
}
