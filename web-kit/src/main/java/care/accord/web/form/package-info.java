/**
 * What a person typed, kept as typed, and what has to be put right about it.
 *
 * <pre>{@code
 * @GET @Path("new")
 * public TemplateInstance ask() {
 *     return new newRequest(Form.blank(), kinds);                     // change something: Form.blank().atVersion(7).with("kind", KIND)
 * }
 *
 * @POST @Consumes(APPLICATION_FORM_URLENCODED)
 * public Response make(MultivaluedMap<String, String> fields) {
 *     var form = Form.of(fields);
 *     var kind = form.choice("kind", Kind.class).required("Select what the request is about");
 *     var madeOn = form.date("madeOn", "Date of the request")
 *             .required("Enter the date of the request")
 *             .must(date -> !date.isAfter(today), "Date of the request must be today or in the past");
 *     if (form.failed()) {
 *         return Response.status(422).entity(new newRequest(form, kinds)).build();
 *     }
 *     var request = makeRequest.make(form.key(), kind.get(), madeOn.get());
 *     return Response.status(303).header("Location", "/cases/requests/" + request.id()).build();
 * }
 * }</pre>
 *
 * <p>A rule of the service that says no after that goes to its field with {@link care.accord.web.form.Form#refuse}.
 */
@NullMarked
package care.accord.web.form;

import org.jspecify.annotations.NullMarked;
