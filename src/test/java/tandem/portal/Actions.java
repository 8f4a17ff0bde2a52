package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.PeopleFilter;
import tandem.portal.alliance.SeatDraft;
import tandem.portal.alliance.SideId;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.audit.AuditFilter;
import tandem.portal.credential.CertificateId;
import tandem.portal.enablement.CompletionFilter;
import tandem.portal.identity.CompanyColour;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.interchange.question.QuestionFormat;
import tandem.portal.interchange.scim.GroupCell;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LessonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.QuestionId;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDraftId;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankQuestionId;
import tandem.portal.media.MediaId;
import tandem.portal.media.UploadDraft;
import tandem.portal.media.UploadId;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.Industry;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.VersionId;
import tandem.portal.messaging.usage.Use;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.Slug;
import tandem.portal.survey.result.ResultFilter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything anybody may ask of the portal: the public methods of every service in the running
/// portal, and what to hand to them. A method with a parameter nobody named here fails the walk, so
/// a new one cannot slip by.
final class Actions {
  /// Whose ids a method takes: none, an alliance's, or those of one company in it.
  enum Scope {
    NONE,
    ALLIANCE,
    SEAT
  }

  /// @param name `survey.WaveService.plan`, with its parameters where the name is not unique
  record Action(String name, Object service, Method method) {
    /// What stands before it in the access matrix.
    String row() {
      return "ACTION " + name;
    }

    Scope scope() {
      return Arrays.stream(method.getParameterTypes())
          .map(
              type ->
                  SEATS.contains(type)
                      ? Scope.SEAT
                      : SHARED.containsKey(type) ? Scope.ALLIANCE : Scope.NONE)
          .max(Enum::compareTo)
          .orElse(Scope.NONE);
    }

    /// `allowed`, `denied` (the permission is not held), `not-found` (held, but not there: the
    /// thing does not exist for this person) or `conflict` (a rule of the matter itself said no,
    /// after every check of rights).
    /// @param told what an answer says, to be searched for what is foreign
    String outcome(Seat seat, Consumer<String> told) throws ReflectiveOperationException {
      Object[] arguments =
          Arrays.stream(method.getParameterTypes()).map(type -> argument(type, seat)).toArray();
      try {
        told.accept(String.valueOf(method.invoke(service, arguments)));
        return "allowed";
      } catch (InvocationTargetException e) {
        return switch (e.getCause()) {
          case AccessDeniedException _, AuthenticationException _ -> "denied";
          case NotFoundException _ -> "not-found";
          case tandem.portal.platform.ConflictException _ -> "conflict";
          case null -> throw e;
          // no line says this, so it is shown with the rest
          case Throwable unexpected -> "broke: " + unexpected;
        };
      }
    }

    private @Nullable Object argument(Class<?> type, Seat seat) {
      if (type == UUID.class) {
        return seat.peopleFile();
      }
      if (type == MessageId.class) {
        return new MessageId(
            method.getName().equals("startDraft")
                ? seat.messages().quiet()
                : seat.messages().withDraft());
      }
      if (type == VersionId.class) {
        return new VersionId(
            HANDED_OVER.contains(method.getName())
                ? seat.messages().submitted()
                : seat.messages().draft());
      }
      if (type.getSimpleName().equals("Page")) {
        return somePage(type);
      }
      if (type == InputStream.class) {
        return new ByteArrayInputStream(PEOPLE.getBytes(StandardCharsets.UTF_8));
      }
      if (type == Slug.class && method.getName().equals("next")) {
        return new Slug("own " + seat.alliance());
      }
      if (type == WaveId.class) {
        return new WaveId(wave(seat.waves()));
      }
      var shared = SHARED.get(type);
      if (shared != null) {
        return shared.apply(seat);
      }
      if (HARMLESS.containsKey(type)) {
        return HARMLESS.get(type);
      }
      throw new IllegalStateException(
          "say in Actions what stands for a " + type.getSimpleName() + " in " + name);
    }

    private UUID wave(Seat.Waves waves) {
      return switch (name) {
        case "survey.WaveService.close" -> waves.lasting();
        case "survey.WaveService.open", "survey.WaveService.preview" -> waves.planned();
        case String survey when survey.contains("ResultService") -> waves.closed();
        default -> waves.open();
      };
    }
  }

  private static final List<String> HANDED_OVER =
      List.of("review", "approve", "giveBack", "withdraw");
  private static final List<Class<?>> SEATS =
      List.of(
          UUID.class,
          SideId.class,
          UploadId.class,
          VersionId.class,
          PersonId.class,
          CertificateId.class,
          SeatDraft.class,
          tandem.portal.alliance.Seat.class);

  /// What belongs to both sides of an alliance.
  private static final Map<Class<?>, Function<Seat, Object>> SHARED =
      Map.ofEntries(
          Map.entry(AllianceId.class, seat -> new AllianceId(seat.alliance())),
          Map.entry(Alliance.class, Actions::alliance),
          Map.entry(SideId.class, seat -> new SideId(seat.side())),
          Map.entry(PersonId.class, seat -> new PersonId(seat.seller())),
          Map.entry(CertificateId.class, seat -> new CertificateId(seat.certificate())),
          Map.entry(
              SeatDraft.class,
              seat ->
                  new SeatDraft(
                      new SideId(seat.side()), Role.SELLER, JobRole.PRESALES, "Nord", "T")),
          Map.entry(
              tandem.portal.alliance.Seat.class,
              seat ->
                  new tandem.portal.alliance.Seat(
                      seat.membership(),
                      new SideId(seat.side()),
                      "",
                      Role.SELLER,
                      JobRole.PRESALES,
                      "Nord",
                      "T",
                      LocalDate.now(),
                      null)),
          Map.entry(MessageId.class, seat -> new MessageId(seat.messages().withDraft())),
          Map.entry(ModuleId.class, seat -> new ModuleId(seat.learning().module())),
          Map.entry(LessonId.class, seat -> new LessonId(seat.learning().lesson())),
          Map.entry(
              BankQuestionId.class, seat -> new BankQuestionId(seat.learning().bankQuestion())),
          Map.entry(MediaId.class, seat -> new MediaId(seat.media().file())),
          Map.entry(UploadId.class, seat -> new UploadId(seat.media().upload())),
          Map.entry(QuestionId.class, seat -> new QuestionId(seat.learning().question())),
          Map.entry(DraftId.class, seat -> new DraftId(seat.alliance())),
          Map.entry(ModuleDraftId.class, seat -> new ModuleDraftId(seat.alliance())),
          Map.entry(InstrumentId.class, seat -> new InstrumentId(seat.alliance())),
          Map.entry(Slug.class, seat -> new Slug(seat.alliance().toString())),
          Map.entry(WaveId.class, seat -> new WaveId(seat.waves().open())));

  private static final Map<Class<?>, Object> HARMLESS =
      Map.ofEntries(
          Map.entry(int.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(Collection.class, List.of()),
          Map.entry(Localized.class, Localized.of("", "")),
          Map.entry(CompanyColour.class, CompanyColour.STANDARD),
          Map.entry(UploadDraft.class, new UploadDraft("x.png", 10, "x")),
          Map.entry(boolean.class, false),
          Map.entry(byte[].class, "q{T}".getBytes(StandardCharsets.UTF_8)),
          Map.entry(QuestionFormat.class, QuestionFormat.GIFT),
          Map.entry(LocalDate.class, LocalDate.now().plusDays(30)),
          Map.entry(ResultFilter.class, ResultFilter.NONE),
          Map.entry(String.class, "x"),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of("ability1", 4)),
          Map.entry(Locale.class, Locale.GERMAN),
          Map.entry(
              PersonId.class,
              new PersonId(UUID.fromString("01900000-0000-7000-8000-000000010002"))),
          Map.entry(Outcome.class, Outcome.ADDED),
          Map.entry(Role.class, Role.HR),
          Map.entry(PeopleFilter.class, PeopleFilter.ALL),
          Map.entry(JobRole.class, JobRole.PRESALES),
          Map.entry(GroupCell.class, new GroupCell(JobRole.PRESALES, "Nord", "T")),
          Map.entry(ObjectNode.class, JsonNodeFactory.instance.objectNode()),
          Map.entry(Answer.class, Answer.Chosen.of("a")),
          Map.entry(Confidence.class, Confidence.SURE),
          Map.entry(MessageContent.class, MessageContent.EMPTY),
          Map.entry(Use.class, Use.OPENED),
          Map.entry(Audience.class, Audience.EVERYBODY),
          Map.entry(Industry.class, Industry.HEALTH),
          Map.entry(ModuleDefinition.class, Editing.fresh()),
          Map.entry(BankDraft.class, new BankDraft("", "x", QuestionKind.SINGLE.fresh())),
          Map.entry(CompletionFilter.class, CompletionFilter.ALL),
          Map.entry(AuditFilter.class, AuditFilter.ALL),
          Map.entry(
              Instrument.Definition.class,
              new Instrument.Definition(
                  Localized.of("", ""), Localized.of("", ""), Localized.of("", ""), 1, List.of())),
          Map.entry(LongPredicate.class, (LongPredicate) _ -> true),
          Map.entry(Consumer.class, (Consumer<Object>) told -> assertThat(told).isNotNull()),
          Map.entry(
              WaveDraft.class,
              new WaveDraft(
                  "trust", LocalDate.now().plusYears(1), LocalDate.now().plusYears(1), 5, 8)));

  /// The smallest people file there is.
  private static final String PEOPLE =
      "email;given_name;family_name\nnew.person@kessler.example;New;Person\n";

  private Actions() {}

  /// By name.
  static List<Action> of(ApplicationContext portal) {
    var actions = new TreeMap<String, Action>();
    for (Object service : portal.getBeansWithAnnotation(Service.class).values()) {
      Class<?> type = AopUtils.getTargetClass(service);
      if (!type.getPackageName().startsWith("tandem.portal")) {
        continue;
      }
      List<Method> doors =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
              .toList();
      for (Method door : doors) {
        boolean unique =
            doors.stream().filter(other -> other.getName().equals(door.getName())).count() == 1;
        String name =
            type.getName().replace("tandem.portal.", "")
                + "."
                + door.getName()
                + (unique ? "" : parameters(door));
        // a service of its module alone is attacked too
        door.setAccessible(true);
        actions.put(name, new Action(name, service, door));
      }
    }
    return List.copyOf(actions.values());
  }

  /// The directory's pages are its own module's affair.
  private static Object somePage(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor(int.class, int.class);
      constructor.setAccessible(true);
      return constructor.newInstance(1, 1);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining("+", "(", ")"));
  }

  private static Alliance alliance(Seat seat) {
    return new Alliance(
        new AllianceId(seat.alliance()),
        seat.allianceName(),
        LocalDate.now().minusMonths(4),
        side(seat, Letter.A),
        side(seat, Letter.B));
  }

  private static AllianceSide side(Seat seat, Letter letter) {
    return new AllianceSide(
        new SideId(seat.side()), letter, new CompanyId(seat.company()), letter.name());
  }
}
