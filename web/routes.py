"""Every address beside Streamlit's own."""

from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute

from domain.workshop import Role
from language import translate
from web import (
    entering,
    evaluation,
    files,
    joining,
    lists,
    live,
    making,
    pages,
    people,
    return_links,
    round_forms,
    saving,
    secret_links,
    sign_in,
    switching,
)


class _IdConvertor(IntegerConvertor):
    """Ids the database can hold; longer numbers are no address."""

    regex = "[0-9]{1,9}"


register_url_convertor("id", _IdConvertor())
LIVE = "/live/{workshop_id}"
RETURN = "/fortsett/{workshop_id:str}/{person_id:id}/{key:str}"
EVALUATION = "/evaluering/{workshop_id:str}"
GROUP = "gruppe/{group_id:id}"


def unknown(request: Request) -> Response:
    """Answers what would else reach Streamlit's page and look as if it worked."""
    sentence = translate("There is nothing at this address.")
    if request.url.path.startswith("/live"):
        return JSONResponse({"message": sentence}, 404)
    return pages.message(sentence, 404)


def _save(path: str, role: Role, work: saving.Work) -> Route:
    return Route(f"{LIVE}/{path}", saving.route(role, work), methods=["PUT"])


def _files(folder: str, role: Role, offer: files.Offer) -> Route:
    return Route(f"/fil/{folder}/{{kind:str}}", files.route(role, offer))


# What begins so and is none of the addresses below leads nowhere.
DEAD_ENDS = (
    "/live/",
    "/bli-med/",
    "/leder/",
    "/observer/",
    "/deltakerfil/",
    "/fortsett/",
    "/min-lenke/",
    "/ovelse/",
    "/evaluering/",
    "/liste/",
    "/hent-liste/",
    "/svar/",
    "/skjema/",
    "/sprak/",
    "/helsetilsynet/",
    "/send-inn/",
    "/last-opp/",
    "/logg-inn/",
    "/fil/",
)
ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"]
# Tried in order: what everybody asks for at once stands first (web/first.py).
FIRST = [
    _save("kryss/{point_id:id}", Role.PARTICIPANT, saving.tick),
    _save("stemme/{ballot_id:id}", Role.PARTICIPANT, saving.vote),
    _save("kryss", Role.PARTICIPANT, saving.numbers),
    _save("levert", Role.PARTICIPANT, saving.hand_in),
    _save(f"{GROUP}/tekst/{{point_id:id}}", Role.PARTICIPANT, saving.group_text),
    _save("tekst/{point_id:id}", Role.LEAD, saving.plenum_text),
    _save("gruppe/{group_id:id}/verdi/{point_id:id}/{axis}", Role.PARTICIPANT, saving.group_value),
    _save("verdi/{point_id:id}/{axis}", Role.LEAD, saving.plenum_value),
    _save("notat/{step}", Role.LEAD, saving.note),
    _save("notat/{step}/{point_id:id}", Role.LEAD, saving.point_note),
    WebSocketRoute(LIVE, live.serve),
    Route("/bli-med/{code:str}", joining.join, methods=["POST"]),
]
ROUTES = [
    Route("/bli-med", joining.ask_code),
    Route("/bli-med/{code:str}", joining.lead_to_form),
    Route("/ny-workshop", making.ask_workshop),
    Route("/ny-workshop", making.make_workshop, methods=["POST"]),
    Route("/leder/{workshop_id:str}/{key:str}", secret_links.open_lead_link),
    Route("/observer/{workshop_id:str}/{key:str}", secret_links.open_observer_link),
    Route("/deltakerfil/{workshop_id:str}", people.ask_file),
    Route("/deltakerfil/{workshop_id:str}", people.show_people, methods=["POST"]),
    Route("/deltakerfil/{workshop_id:str}/lagre", people.save_people, methods=["POST"]),
    Route("/min-lenke/{workshop_id:str}", return_links.show_own_link),
    Route(RETURN, return_links.ask_return),
    Route(RETURN, return_links.go_on, methods=["POST"]),
    Route("/ovelse/{workshop_id:str}", making.ask_rehearsal),
    Route("/ovelse/{workshop_id:str}", making.make_rehearsal, methods=["POST"]),
    Route(EVALUATION, evaluation.ask),
    Route(EVALUATION, evaluation.save, methods=["POST"]),
    Route("/ny-liste", lists.ask_list),
    Route("/ny-liste", lists.make_list, methods=["POST"]),
    Route("/liste/{list_id:str}/{key:str}", lists.open_list_link),
    Route("/hent-liste/{list_id:str}", lists.ask_file),
    Route("/hent-liste/{list_id:str}", lists.show_file, methods=["POST"]),
    Route("/svar/{hearing_id:str}/{key:str}", lists.ask_respondent),
    Route("/svar/{hearing_id:str}/{key:str}", lists.let_respondent_in, methods=["POST"]),
    Route("/sprak/{language:str}", switching.switch_language),
    Route(making.PAPER, making.ask_workshop),
    Route(making.PAPER, making.make_workshop, methods=["POST"]),
    Route("/skjema/{workshop_id:str}", entering.show),
    Route("/skjema/{workshop_id:str}", entering.keep, methods=["POST"]),
    Route("/skjema/{workshop_id:str}/les", entering.read, methods=["POST"]),
    Route("/helsetilsynet/{key:str}", round_forms.open_authority_link),
    Route("/send-inn/{office_id:id}/{key:str}", round_forms.open_office_link),
    Route("/last-opp/{round_id:str}", round_forms.ask_file),
    Route("/last-opp/{round_id:str}", round_forms.take_file, methods=["POST"]),
    Route("/logg-inn/{token:str}", sign_in.enter),
    Route("/logg-ut", sign_in.leave),
    _files("workshop/{id:str}", Role.LEAD, files.of_workshop),
    _files("lenker/{id:str}", Role.LEAD, files.of_people),
    _files("liste/{id:str}", Role.LIST_OWNER, files.of_list),
    _files("samlet/{id:str}", Role.AUTHORITY, files.of_joint),
    _files("rapport/{id:str}/{language:str}", Role.AUTHORITY, files.of_report),
    *(Route(prefix + "{rest:path}", unknown, methods=ANY_METHOD) for prefix in DEAD_ENDS),
]
