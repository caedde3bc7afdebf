/**
 * The page around every page, the components on it, and how dates and numbers are shown.
 *
 * <p>A page is a record {@code implements TemplateInstance} inside its resource, {@code record newRequest(Form form, IdentityBar
 * bar) …} in {@code RequestPages}, with {@code templates/RequestPages/newRequest.html} beside it:
 *
 * <pre>{@code
 * {#include layout}
 * {#title}{form.titlePrefix}What is the request about?{/title}
 * {#beforeMain}{#backLink href="/cases" /}{#identityBar bar=bar /}{/beforeMain}
 * {#main}
 * {#errorSummary form=form /}
 * <h1 class="govuk-heading-l">What is the request about?</h1>
 * {#postForm form=form action="/cases/requests" draftUrl="/cases/drafts/request"}
 *   {#radios form=form name="kind" legend="Kind" options=kinds /}
 *   {#dateInput form=form name="madeOn" legend="When was it made?" hint="For example, 3 4 2025" /}
 *   {#submit text="Continue" /}
 * {/postForm}
 * {/main}
 * {/include}
 * }</pre>
 *
 * <p>Components are the tags in {@code templates/tags}; what comes after the colon is optional.
 *
 * <ul>
 *   <li>Fields, all with {@code form name}: {@code textInput label: hint type width prefix suffix autocomplete inputmode spellcheck
 *       labelSize heading}, {@code textArea label: hint rows}, {@code dateInput legend: hint birth}, {@code radios legend options:
 *       hint inline small legendSize heading}, {@code checkboxes legend options: hint}, {@code checkbox label: hint of} (of what, for
 *       those who do not see what stands around), {@code select label options: hint empty}. {@code heading=true} makes the label the
 *       page's h1, for one question a page.
 *   <li>Around them: {@code postForm form action: draftUrl} (with the hidden key and version), {@code formKeys form} for a form of
 *       your own, {@code errorSummary form}, {@code submit text: style name value}, {@code buttonLink text href: style} (styles are
 *       {@code secondary} and {@code warning}).
 *   <li>Records: {@code identityBar bar: here} (on the person's own page), {@code summaryList} with {@code summaryRow key value: href
 *       action of} (null is shown as "Not recorded"), {@code dataTable caption: captionHidden} (where a heading says the same) with
 *       {@code tableHead columns}, {@code conflictTable differences}, {@code printHeader title printedBy printedAt: person}.
 *   <li>Finding the way: {@code backLink href}, {@code breadcrumbs crumbs}, {@code taskList} with {@code taskItem id title href
 *       status: hint}, {@code newerOlder newer older}, {@code pagination pages}.
 *   <li>Saying something: {@code notificationBanner text: success title id}, {@code warningText text}, {@code inset text}, {@code
 *       details summary}, {@code statusTag text: colour}.
 * </ul>
 *
 * <p>Nothing is filled in between quotes: not {@code href="/staffing/teams/{team.id}"} but {@code
 * href=str:concat("/staffing/teams/",team.id,"/change")} (no blanks), or a method {@code href()} on the view record. A component
 * refuses the first. {@code summaryRow value=} takes text, dates, moments and booleans, and null.
 *
 * <p>{@code {date.inWords}} shows 3 April 2025, {@code {instant.inWords}} 3 April 2025 at 2:32pm. Script and style live in the
 * assets only: an inline one is stopped by the Content-Security-Policy.
 */
@NullMarked
package care.accord.web.layout;

import org.jspecify.annotations.NullMarked;
