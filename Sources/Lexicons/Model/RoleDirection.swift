/// Whom a term casts, and how: a role in the sentence, never a side.
public struct RoleDirection: Hashable, Sendable {
  /// The role that the term judges.
  public enum Role: String, Sendable, CaseIterable {
    /// Who does what the term names.
    case agent
    /// Who is called so.
    case referent
    /// Whose words the term judges.
    case source
    /// Who suffers it.
    case patient
    /// Whoever makes the claim.
    case claim
    /// Nobody by itself.
    case context
  }

  /// The role.
  public let role: Role
  /// -1 where the role's holder is cast badly, +1 where well, 0 for context.
  public let sign: Int

  /// Creates a direction.
  public init(role: Role, sign: Int) {
    self.role = role
    self.sign = sign
  }

  /// Reads the notation `agent-`, `source+`, `context`; nil where it is none.
  public init?(_ text: String) {
    if text == Role.context.rawValue {
      self.init(role: .context, sign: 0)
      return
    }
    guard let last = text.utf8.last, last == 0x2D || last == 0x2B,
      let role = Role(rawValue: String(text.dropLast())), role != .context
    else { return nil }
    self.init(role: role, sign: last == 0x2D ? -1 : 1)
  }

  /// The notation.
  public var notation: String { role.rawValue + (sign < 0 ? "-" : sign > 0 ? "+" : "") }
}
